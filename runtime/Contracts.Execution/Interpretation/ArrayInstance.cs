namespace Contracts.Execution.Interpretation;

/// <summary>An array; <see cref="Elements"/> is what <see cref="Memory.NewElements"/> made.</summary>
internal sealed class ArrayInstance(RuntimeType type, object elements, int length) : HeapObject(type)
{
    public object Elements { get; } = elements;

    public int Length { get; } = length;
}
