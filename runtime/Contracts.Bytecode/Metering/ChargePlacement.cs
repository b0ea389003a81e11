namespace Contracts.Bytecode.Metering;

/// <summary>Decides which block pays for which, so that a loop has few charges and yet pays for every turn.</summary>
/// <remarks>
/// <para>
/// Three rules, in this order; <c>docs/gas.md</c> states them for anyone who counts gas independently. (1) A block that
/// ends in a decision is paid by its predecessors, if each of them goes on to it whatever happens. (2) A block is paid
/// together with its immediate dominator, if either runs exactly as often as the other. (3) What the ways behind a
/// decision cost at least is paid before it.
/// </para>
/// <para>
/// All keep the sum on every way through the method; they only pay earlier. A charge never leaves a loop: whatever
/// comes round to the paid block comes round to the paying one.
/// </para>
/// </remarks>
internal sealed class ChargePlacement
{
    /// <summary>Rule 2 looks at pairs of blocks, so that it is not for methods with more than this many.</summary>
    private const int PairedBlockCountMax = 512;

    private readonly IReadOnlyList<BasicBlock> _blocks;

    private ChargePlacement(IReadOnlyList<BasicBlock> blocks) => _blocks = blocks;

    /// <summary>Sets <see cref="BasicBlock.Charge"/> and <see cref="BasicBlock.IsFolded"/> of all blocks.</summary>
    public static void Apply(IReadOnlyList<BasicBlock> blocks)
    {
        ChargePlacement placement = new(blocks);
        placement.PayByPredecessors();
        if (blocks.Count <= PairedBlockCountMax)
            placement.PayByDominators();
        placement.PayBeforeDecisions();
    }

    /// <summary>
    /// Such a block decides where to go, so that none of its predecessors is paid by others under this rule. An open
    /// cost stays where it is: repeated in every predecessor, it could make the module large.
    /// </summary>
    private void PayByPredecessors()
    {
        foreach (BasicBlock block in _blocks)
        {
            block.Charge.Add(block.OwnGas);
            block.IsFolded = !block.IsEntered && !block.GoesOn && !block.OwnGas.IsOpen
                && block.Predecessors.Count > 0
                && block.Predecessors.TrueForAll(predecessor => predecessor.GoesOn);
        }

        foreach (BasicBlock block in _blocks.Where(block => block.GoesOn && block.Successors[0].IsFolded))
            block.Charge.Add(block.Successors[0].OwnGas);
    }

    private void PayByDominators()
    {
        Dictionary<BasicBlock, BasicBlock> dominators = Dominators.Immediate(_blocks);
        HashSet<BasicBlock> paidByPredecessors = [.. _blocks.Where(block => block.IsFolded)];
        Dictionary<BasicBlock, BasicBlock> payers = new(ReferenceEqualityComparer.Instance);
        foreach (BasicBlock block in Dominators.ReversePostorder(_blocks))
        {
            if (paidByPredecessors.Contains(block)
                || !dominators.TryGetValue(block, out BasicBlock? dominator)
                || paidByPredecessors.Contains(dominator)
                || !RunEquallyOften(dominator, block))
            {
                continue;
            }

            BasicBlock payer = payers.GetValueOrDefault(dominator, dominator);
            payers.Add(block, payer);
            payer.Charge.Add(block.Charge);
            block.IsFolded = true;
        }
    }

    /// <summary>From the last block to the first, so that a decision behind a decision is settled before it.</summary>
    private void PayBeforeDecisions()
    {
        foreach (BasicBlock block in _blocks.Reverse())
        {
            if (block.IsFolded || block.Successors.Count < 2 || !block.Successors.TrueForAll(IsOnlyBehindOneDecision))
                continue;
            long least = block.Successors.Min(successor => successor.Charge.Constant);
            block.Charge.Add(least);
            foreach (BasicBlock successor in block.Successors)
                successor.Charge.Add(-least);
        }
    }

    private static bool IsOnlyBehindOneDecision(BasicBlock block) =>
        block.Predecessors.Count == 1 && !block.IsEntered && !block.IsFolded && !block.Charge.IsOpen;

    /// <summary>
    /// True where no way leads from the first block to an end, or back to itself, without the second; and none leads to
    /// the second, from an entry or from itself, without the first.
    /// </summary>
    private static bool RunEquallyOften(BasicBlock first, BasicBlock second) =>
        !Reaches(first, second, block => block.Successors, block => block.Successors.Count == 0)
        && !Reaches(second, first, block => block.Predecessors, block => block.IsEntered);

    /// <summary>True where a walk from a block gets to an end, or back, without passing another block.</summary>
    private static bool Reaches(
        BasicBlock from, BasicBlock without, Func<BasicBlock, List<BasicBlock>> next, Func<BasicBlock, bool> isEnd)
    {
        HashSet<BasicBlock> seen = new(ReferenceEqualityComparer.Instance) { without };
        Stack<BasicBlock> open = new([from]);
        while (open.TryPop(out BasicBlock? block))
        {
            if (isEnd(block))
                return true;
            foreach (BasicBlock neighbour in next(block))
            {
                if (neighbour == from)
                    return true;
                if (seen.Add(neighbour))
                    open.Push(neighbour);
            }
        }

        return false;
    }
}
