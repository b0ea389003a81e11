using System.Collections;

namespace Contracts.Execution.Interpretation;

/// <summary>The three rules of <c>docs/gas.md</c> by which blocks are paid by others.</summary>
internal sealed class BlockCharges
{
    /// <summary>Methods with more blocks do without the second rule.</summary>
    private const int PairedBlockCountMax = 512;

    private readonly List<BodyBlock> _blocks;
    private readonly BodyBlock[] _payers;
    private readonly bool[] _isPaidByPredecessors;
    private readonly bool[] _isOpen;
    private readonly BitArray?[] _dominators;

    private BlockCharges(List<BodyBlock> blocks)
    {
        _blocks = blocks;
        _payers = [.. blocks];
        _isPaidByPredecessors = new bool[blocks.Count];
        _isOpen = [.. blocks.Select(block => block.IsOpen)];
        _dominators = new BitArray?[blocks.Count];
    }

    /// <summary>Sets <see cref="BodyBlock.Charge"/> of all blocks.</summary>
    public static void Place(List<BodyBlock> blocks)
    {
        BlockCharges charges = new(blocks);
        charges.PayByPredecessors();
        if (blocks.Count <= PairedBlockCountMax)
            charges.PayWithDominators();
        charges.PayBeforeDecisions();
    }

    private void PayByPredecessors()
    {
        foreach (BodyBlock block in _blocks)
        {
            block.Charge = block.OwnGas;
            _isPaidByPredecessors[block.Number] = !block.IsEntered && !block.GoesOn && !block.IsOpen
                && block.Previous.Count > 0 && block.Previous.TrueForAll(previous => previous.GoesOn);
        }

        foreach (BodyBlock block in _blocks.Where(block => _isPaidByPredecessors[block.Number]))
        {
            block.Charge = 0;
            foreach (BodyBlock previous in block.Previous)
                previous.Charge += block.OwnGas;
        }
    }

    /// <summary>In the order of falling distance from the entry a block's dominator is settled before it.</summary>
    private void PayWithDominators()
    {
        FindDominators();
        IEnumerable<BodyBlock> reached = _blocks.Where(block => _dominators[block.Number] is not null);
        foreach (BodyBlock block in reached.OrderBy(block => CountOf(_dominators[block.Number]!)))
        {
            BodyBlock? dominator = ImmediateDominator(block);
            if (dominator is null
                || _isPaidByPredecessors[block.Number]
                || _isPaidByPredecessors[dominator.Number]
                || !RunEquallyOften(dominator, block))
            {
                continue;
            }

            BodyBlock payer = _payers[dominator.Number];
            _payers[block.Number] = payer;
            payer.Charge += block.Charge;
            _isOpen[payer.Number] |= _isOpen[block.Number];
            block.Charge = 0;
        }
    }

    /// <summary>A block that pays for itself takes over what all ways behind it have to pay in any case.</summary>
    private void PayBeforeDecisions()
    {
        for (int i = _blocks.Count - 1; i >= 0; i--)
        {
            BodyBlock block = _blocks[i];
            if (!PaysForItself(block) || block.Next.Count < 2 || !block.Next.TrueForAll(CanPayLess))
                continue;
            long least = block.Next.Min(next => next.Charge);
            block.Charge += least;
            foreach (BodyBlock next in block.Next)
                next.Charge -= least;
        }
    }

    private bool CanPayLess(BodyBlock block) =>
        PaysForItself(block) && !block.IsEntered && !_isOpen[block.Number] && block.Previous.Count == 1;

    private bool PaysForItself(BodyBlock block) =>
        !_isPaidByPredecessors[block.Number] && _payers[block.Number] == block;

    /// <summary>A block is dominated by itself, and by what dominates all blocks that may come before it.</summary>
    private void FindDominators()
    {
        for (bool changes = true; changes;)
        {
            changes = false;
            foreach (BodyBlock block in _blocks)
            {
                BitArray? found = DominatorsOf(block);
                BitArray? known = _dominators[block.Number];
                if (found is null || (known is not null && CountOf(known) == CountOf(found)))
                    continue;
                _dominators[block.Number] = found;
                changes = true;
            }
        }
    }

    private BitArray? DominatorsOf(BodyBlock block)
    {
        BitArray? common = block.IsEntered ? new BitArray(_blocks.Count) : null;
        foreach (BodyBlock previous in block.Previous)
        {
            if (_dominators[previous.Number] is { } dominators)
                common = common is null ? new BitArray(dominators) : common.And(dominators);
        }

        common?.Set(block.Number, true);
        return common;
    }

    /// <summary>The dominator that all others dominate.</summary>
    private BodyBlock? ImmediateDominator(BodyBlock block) => _blocks
        .Where(other => other != block && _dominators[block.Number]!.Get(other.Number))
        .MaxBy(other => CountOf(_dominators[other.Number]!));

    private static int CountOf(BitArray set)
    {
        int count = 0;
        foreach (bool isSet in set)
            count += isSet ? 1 : 0;
        return count;
    }

    private static bool RunEquallyOften(BodyBlock dominator, BodyBlock block) =>
        !Leads(dominator, block, step => step.Next, step => step.Next.Count == 0)
        && !Leads(block, dominator, step => step.Previous, step => step.IsEntered);

    /// <summary>True where some way leads from a block to an end, or back to itself, past another block.</summary>
    private static bool Leads(
        BodyBlock from, BodyBlock past, Func<BodyBlock, List<BodyBlock>> steps, Func<BodyBlock, bool> isEnd)
    {
        HashSet<BodyBlock> seen = [past];
        Queue<BodyBlock> open = new([from]);
        while (open.TryDequeue(out BodyBlock? block))
        {
            if (isEnd(block) || steps(block).Contains(from))
                return true;
            foreach (BodyBlock next in steps(block).Where(seen.Add))
                open.Enqueue(next);
        }

        return false;
    }
}
