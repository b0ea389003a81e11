namespace Contracts.Execution.Interpretation;

/// <summary>A basic block of <c>docs/gas.md</c>, "Where it is charged".</summary>
internal sealed class BodyBlock(int number, int start, int end)
{
    public int Number { get; } = number;

    /// <summary>The index of the first instruction.</summary>
    public int Start { get; } = start;

    /// <summary>The index behind the last instruction.</summary>
    public int End { get; } = end;

    /// <summary>Where control may go next, each block once; nowhere after <c>leave</c>.</summary>
    public List<BodyBlock> Next { get; } = [];

    /// <summary>Where control may come from, reachable or not.</summary>
    public List<BodyBlock> Previous { get; } = [];

    /// <summary>The first block, a handler's first block, or a target of <c>leave</c>.</summary>
    public bool IsEntered { get; set; }

    /// <summary>True where control may come back here: the target of a branch or <c>leave</c>.</summary>
    public bool IsTarget { get; set; }

    /// <summary>Ends in <c>br</c>, or runs into the next block.</summary>
    public bool GoesOn { get; set; }

    /// <summary>The sum of the block's own instructions.</summary>
    public long OwnGas { get; set; }

    /// <summary>True where the sum depends on type parameters.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Bytes of the objects and boxes that the block makes.</summary>
    public long Memory { get; set; }

    /// <summary>What is charged as the block is entered.</summary>
    public long Charge { get; set; }
}
