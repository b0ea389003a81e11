namespace Contracts;

/// <summary>
/// Marks a public method that only reads. The node faults a write or an event in it, and in all that it calls.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ViewAttribute : Attribute
{
    /// <summary>
    /// True: the method may run while its contract is already on the call stack, and may then see a half-done update.
    /// </summary>
    public bool AllowReentry { get; init; }
}
