namespace Contracts.Execution;

/// <summary>The ways in which a contract's entry can end.</summary>
public enum FrameExitKind
{
    /// <summary>It returned.</summary>
    Returned = 0,

    /// <summary>It was halted; the host or the meter knows why.</summary>
    Halted = 1,

    /// <summary>An exception left it.</summary>
    Threw = 2,
}
