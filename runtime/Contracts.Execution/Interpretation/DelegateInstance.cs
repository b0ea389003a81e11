namespace Contracts.Execution.Interpretation;

/// <summary>A delegate: a method, and the first argument that it is bound to.</summary>
internal sealed class DelegateInstance(RuntimeType type, RuntimeMethod method, Value receiver, bool isBound)
    : HeapObject(type)
{
    public RuntimeMethod Method { get; } = method;

    public Value Receiver { get; } = receiver;

    /// <summary>False for a static method that gets the delegate's own arguments only.</summary>
    public bool IsBound { get; } = isBound;
}
