using System.Collections.Concurrent;
using Contracts.Bytecode.Parsing;

namespace Contracts.Execution.Interpretation;

/// <summary>A closed type of a loaded module: what its values hold, and what its objects do.</summary>
/// <remarks>Made by <see cref="ModuleRuntime"/>, one for each type. Safe for use by many threads.</remarks>
internal sealed class RuntimeType
{
    private readonly ModuleRuntime _module;
    private RuntimeType[]? _fieldTypes;
    private RuntimeType? _element;
    private Tuple<RuntimeType, int>? _array;

    public RuntimeType(CilType type, Storage storage, ModuleRuntime module)
    {
        Type = type;
        Storage = storage;
        _module = module;
    }

    public CilType Type { get; }

    public Storage Storage { get; }

    public bool IsValueType => Type.IsValueType;

    public bool IsNullable => Type.Definition == _module.Universe.Nullable;

    /// <summary>What an array of this type holds.</summary>
    public RuntimeType Element => _element ??= _module.TypeOf(Type.Element!);

    /// <summary>The array of this type.</summary>
    public RuntimeType ArrayType => Array.Item1;

    /// <summary>Bytes of an element of such an array.</summary>
    public int ElementSize => Array.Item2;

    /// <summary>The type of the value in a nullable one.</summary>
    public RuntimeType Underlying => _module.TypeOf(Type.Arguments[0]);

    /// <summary>Which method runs for a virtual one; filled as calls are made.</summary>
    public ConcurrentDictionary<RuntimeMethod, RuntimeMethod> Dispatch { get; } = new();

    /// <summary>Whether an object of this type is one of another; filled as casts are made.</summary>
    public ConcurrentDictionary<RuntimeType, bool> Casts { get; } = new();

    /// <summary>The types of the fields, those of base classes first.</summary>
    public RuntimeType[] FieldTypes => _fieldTypes ??= _module.FieldTypesOf(Type);

    private Tuple<RuntimeType, int> Array => _array ??= _module.ArrayOf(this);

    /// <summary>The value of a place that nothing was stored in.</summary>
    public Value Default() => Storage == Storage.Struct ? Value.OfObject(NewFields()) : default;

    /// <summary>The fields of a new object or struct.</summary>
    public Value[] NewFields()
    {
        RuntimeType[] types = FieldTypes;
        var cells = new Value[types.Length];
        for (int i = 0; i < types.Length; i++)
        {
            if (types[i].Storage == Storage.Struct)
                cells[i] = types[i].Default();
        }

        return cells;
    }

    public override string ToString() => Type.ToString();
}
