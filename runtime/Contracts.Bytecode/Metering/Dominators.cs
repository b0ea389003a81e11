namespace Contracts.Bytecode.Metering;

/// <summary>Which block every way from an entry to a block passes last.</summary>
internal static class Dominators
{
    /// <summary>The immediate dominator of every reachable block that has one; entered blocks have none.</summary>
    public static Dictionary<BasicBlock, BasicBlock> Immediate(IReadOnlyList<BasicBlock> blocks)
    {
        List<BasicBlock> order = ReversePostorder(blocks);
        Dictionary<BasicBlock, int> numbers = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < order.Count; i++)
            numbers.Add(order[i], i + 1);

        // Number 0 is one entry before all entered blocks. Repeated until nothing changes, as blocks may be in loops.
        int[] dominators = new int[order.Count + 1];
        Array.Fill(dominators, -1);
        dominators[0] = 0;
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int i = 0; i < order.Count; i++)
            {
                int dominator = Intersect(order[i], numbers, dominators);
                changed |= dominators[i + 1] != dominator;
                dominators[i + 1] = dominator;
            }
        }

        Dictionary<BasicBlock, BasicBlock> immediate = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < order.Count; i++)
        {
            if (dominators[i + 1] > 0)
                immediate.Add(order[i], order[dominators[i + 1] - 1]);
        }

        return immediate;
    }

    /// <summary>
    /// Reachable blocks, each after one way to it: in the order of a finished depth-first walk, reversed.
    /// </summary>
    public static List<BasicBlock> ReversePostorder(IReadOnlyList<BasicBlock> blocks)
    {
        List<BasicBlock> order = [];
        HashSet<BasicBlock> seen = new(ReferenceEqualityComparer.Instance);
        foreach (BasicBlock entered in blocks.Where(block => block.IsEntered))
            Walk(entered, seen, order);
        order.Reverse();
        return order;
    }

    private static void Walk(BasicBlock from, HashSet<BasicBlock> seen, List<BasicBlock> finished)
    {
        if (!seen.Add(from))
            return;
        Stack<(BasicBlock Block, int Next)> open = new([(from, 0)]);
        while (open.TryPop(out (BasicBlock Block, int Next) top))
        {
            if (top.Next == top.Block.Successors.Count)
            {
                finished.Add(top.Block);
                continue;
            }

            open.Push((top.Block, top.Next + 1));
            BasicBlock successor = top.Block.Successors[top.Next];
            if (seen.Add(successor))
                open.Push((successor, 0));
        }
    }

    private static int Intersect(BasicBlock block, Dictionary<BasicBlock, int> numbers, int[] dominators)
    {
        int result = block.IsEntered ? 0 : -1;
        foreach (BasicBlock predecessor in block.Predecessors)
        {
            // A predecessor that nothing reaches has no number, and no part in any way to the block.
            if (!numbers.TryGetValue(predecessor, out int number) || dominators[number] < 0)
                continue;
            result = result < 0 ? number : Common(result, number, dominators);
        }

        return result;
    }

    private static int Common(int left, int right, int[] dominators)
    {
        while (left != right)
        {
            if (left > right)
                left = dominators[left];
            else
                right = dominators[right];
        }

        return left;
    }
}
