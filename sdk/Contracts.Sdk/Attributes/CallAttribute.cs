namespace Contracts;

/// <summary>Marks a public method that a transaction or another contract may call, and that may write state.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CallAttribute : Attribute
{
    /// <summary>
    /// True: the method may run while its contract is already on the call stack. False, the default: the node faults
    /// such a call, so that a callee cannot come back in the middle of an update.
    /// </summary>
    public bool AllowReentry { get; init; }
}
