namespace Contracts.Execution.Interpretation;

/// <summary>A method ready to run: its operations with all operands resolved, and what it costs to enter.</summary>
internal sealed class MethodCode
{
    /// <summary>The operations; a charge stands before the first instruction of each block that pays.</summary>
    public required Operation[] Operations { get; init; }

    /// <summary>The clauses, inner ones first; bounds are indexes of operations.</summary>
    public required Clause[] Clauses { get; init; }

    public required RuntimeType[] Locals { get; init; }

    public required int StackMax { get; init; }

    /// <summary>True where entering takes the frame off the stack budget.</summary>
    public required bool IsCounted { get; init; }

    public required long FrameBytes { get; init; }

    /// <summary>What is charged together with the frame, in place of the first operation; null for nothing.</summary>
    public required Operation? EntryCharge { get; init; }

    /// <summary>How wide the result is; null where there is none.</summary>
    public required Storage? Result { get; init; }

    /// <summary>An exception clause; one without a type to catch is a finally clause.</summary>
    internal sealed record Clause(
        int TryStart, int TryEnd, int HandlerStart, int HandlerEnd, RuntimeType? CatchType)
    {
        public bool Protects(int index) => index >= TryStart && index < TryEnd;

        public bool Handles(int index) => index >= HandlerStart && index < HandlerEnd;
    }
}
