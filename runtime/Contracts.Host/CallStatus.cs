namespace Contracts.Host;

/// <summary>How a call to another contract ended, as its caller sees it.</summary>
public enum CallStatus
{
    /// <summary>The callee returned; its effects stand.</summary>
    Success = 0,

    /// <summary>The callee reverted; its effects are undone.</summary>
    Reverted = 1,

    /// <summary>The callee faulted; its effects are undone and the gas given to it is spent.</summary>
    Faulted = 2,
}
