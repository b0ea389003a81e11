using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;

namespace Contracts.Execution.Interpretation;

/// <summary>Cuts a method into its basic blocks.</summary>
internal static class BlockGraph
{
    /// <summary>The blocks in the order of the code.</summary>
    public static List<BodyBlock> Of(MethodListing listing)
    {
        int count = listing.Instructions.Count;
        int[] starts = [.. FindStarts(listing).Where(start => start < count), count];
        List<BodyBlock> blocks = [];
        Dictionary<int, BodyBlock> byStart = [];
        for (int i = 0; i < starts.Length - 1; i++)
        {
            BodyBlock block = new(i, starts[i], starts[i + 1]);
            blocks.Add(block);
            byStart.Add(starts[i], block);
        }

        foreach (BodyBlock block in blocks)
            Connect(block, listing.Instructions[block.End - 1], byStart);
        blocks[0].IsEntered = true;
        foreach (HandlerClause clause in listing.Method.Body!.Handlers)
            byStart[listing.IndexAt(clause.HandlerStart)].IsEntered = true;
        return blocks;
    }

    private static SortedSet<int> FindStarts(MethodListing listing)
    {
        SortedSet<int> starts = [0];
        for (int i = 0; i < listing.Instructions.Count; i++)
        {
            starts.UnionWith(listing.Instructions[i].Targets);
            if (listing.Instructions[i].EndsBlock)
                starts.Add(i + 1);
        }

        foreach (HandlerClause clause in listing.Method.Body!.Handlers)
            starts.Add(listing.IndexAt(clause.HandlerStart));
        return starts;
    }

    private static void Connect(BodyBlock block, ListedInstruction last, Dictionary<int, BodyBlock> byStart)
    {
        foreach (BodyBlock target in last.Targets.Select(target => byStart[target]).Distinct())
        {
            target.IsTarget = true;
            if (last.Code == ILOpCode.Leave)
                target.IsEntered = true;
            else
                Link(block, target);
        }

        if (last.FallsThrough)
            Link(block, byStart[block.End]);
        block.GoesOn = last.Code == ILOpCode.Br || !last.EndsBlock;
    }

    private static void Link(BodyBlock from, BodyBlock to)
    {
        if (from.Next.Contains(to))
            return;
        from.Next.Add(to);
        to.Previous.Add(from);
        to.IsTarget = true;
    }
}
