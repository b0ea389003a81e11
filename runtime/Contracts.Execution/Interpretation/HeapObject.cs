namespace Contracts.Execution.Interpretation;

/// <summary>An object of a contract, other than a string. Its own identity is that of the reference.</summary>
internal abstract class HeapObject(RuntimeType type)
{
    public RuntimeType Type { get; } = type;
}
