namespace Contracts.Bytecode.Metering;

/// <summary>A maximal straight line of instructions: entered at its first only, left after its last only.</summary>
internal sealed class BasicBlock(int start, int end)
{
    /// <summary>The index of the first instruction.</summary>
    public int Start { get; } = start;

    /// <summary>The index after the last instruction.</summary>
    public int End { get; } = end;

    /// <summary>Blocks that run next without an exception.</summary>
    public List<BasicBlock> Successors { get; } = [];

    /// <summary>Blocks that this one may follow without an exception.</summary>
    public List<BasicBlock> Predecessors { get; } = [];

    /// <summary>
    /// True where the method, a handler or a <c>leave</c> enters here, so that not every way in is a predecessor.
    /// </summary>
    public bool IsEntered { get; set; }

    /// <summary>True where a <c>leave</c> goes here.</summary>
    public bool IsLeaveTarget { get; set; }

    /// <summary>
    /// True where the block can run more than once in a call: code before it is not code of every entry.
    /// </summary>
    public bool IsBranchTarget => IsLeaveTarget || Predecessors.Count > 0;

    /// <summary>True where the block always goes on to its one successor, by falling through or by <c>br</c>.</summary>
    public bool GoesOn { get; set; }

    /// <summary>What the block's own instructions cost.</summary>
    public Cost OwnGas { get; } = new();

    /// <summary>Words that the block allocates, arrays aside; charged where the block starts.</summary>
    public Cost AllocatedWords { get; } = new();

    /// <summary>
    /// What is charged where the block starts, unless others pay: its own gas and that of blocks it pays for.
    /// </summary>
    public Cost Charge { get; } = new();

    /// <summary>True where other blocks pay for this one.</summary>
    public bool IsFolded { get; set; }

    /// <summary>True where a mark has to keep exceptions in their order.</summary>
    public bool NeedsLoopMark { get; set; }
}
