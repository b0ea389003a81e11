namespace Contracts.Execution.Interpretation;

/// <summary>An object with fields; or, of a value type, a box with its value in the one cell.</summary>
internal sealed class ObjectInstance(RuntimeType type, Value[] cells) : HeapObject(type)
{
    public Value[] Cells { get; } = cells;
}
