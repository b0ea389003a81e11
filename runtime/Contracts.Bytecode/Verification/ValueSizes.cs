using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>Estimates the bytes of a value from above: each field in whole words.</summary>
/// <remarks>Needs value types that do not contain themselves (<c>LayoutGate</c>).</remarks>
internal sealed class ValueSizes(TypeUniverse universe, Fuel fuel)
{
    private const int WordSize = 8;

    /// <summary>Deeper than any type that the layout check lets through, instantiated.</summary>
    private const int DepthMax = 64;

    private readonly Dictionary<CilType, long> _known = [];

    /// <summary>Bytes of a value of a closed type; a reference is a word.</summary>
    public long SizeOf(CilType type, int depth)
    {
        if (!type.IsValueType)
            return WordSize;
        if (_known.TryGetValue(type, out long known))
            return known;
        if (depth > DepthMax || !fuel.Spend(1))
            return int.MaxValue;
        TypeDefinition definition = type.Definition!;
        long size = definition.Import?.Size ?? 0;
        foreach (FieldDefinition field in definition.Fields)
            size += SizeOf(universe.Substitute(field.Type, type.Arguments, TypeList.Empty), depth + 1);
        if (definition == universe.Nullable)
            size += SizeOf(type.Arguments[0], depth + 1);
        size = Math.Clamp((size + WordSize - 1) / WordSize * WordSize, WordSize, int.MaxValue);
        _known.TryAdd(type, size);
        return size;
    }
}
