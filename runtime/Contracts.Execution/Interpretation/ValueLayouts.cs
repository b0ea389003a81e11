using Contracts.Bytecode.Parsing;
using Contracts.Bytecode.Profile;

namespace Contracts.Execution.Interpretation;

/// <summary>The sizes of values and objects, by the words of <c>docs/gas.md</c>.</summary>
internal sealed class ValueLayouts(TypeUniverse universe)
{
    private const int WordSize = 8;
    private const int HeaderWords = 2;
    private const int ObjectWordsMin = 3;
    private const int DelegateWords = 8;

    private readonly Dictionary<CilType, Layout> _known = [];

    private readonly record struct Layout(int Size, int Alignment, bool HasReferences);

    /// <summary>Bytes of a value of a closed type.</summary>
    public int SizeOf(CilType type) => LayoutOf(type).Size;

    /// <summary>Words of a value of a closed type.</summary>
    public int WordsOf(CilType type) => (SizeOf(type) + WordSize - 1) / WordSize;

    /// <summary>Words of an object of a closed class.</summary>
    public int ObjectWordsOf(CilType type)
    {
        if (type.Definition!.IsDelegate)
            return DelegateWords;
        if (type.Definition.Import is { } imported)
            return Math.Max(imported.Size / WordSize, ObjectWordsMin);

        int words = HeaderWords;
        CilType level = type;
        for (; level.Definition!.Import is null; level = Close(level.Definition.BaseType!, level))
        {
            foreach (FieldDefinition field in level.Definition.Fields)
                words += WordsOf(Close(field.Type, level));
        }

        words += Math.Max((level.Definition.Import.Size / WordSize) - ObjectWordsMin, 0);
        return Math.Max(words, ObjectWordsMin);
    }

    /// <summary>Words of a boxed value.</summary>
    public int BoxWordsOf(CilType type) => HeaderWords + WordsOf(type);

    /// <summary>True where the words of a value depend on type parameters.</summary>
    public bool IsOpen(CilType type)
    {
        if (type.IsParameter)
            return true;
        return type.HasParameters && type.Kind == CilTypeKind.Named && type.IsValueType
            && FieldTypesOf(type).Any(IsOpen);
    }

    /// <summary>True where the words of an object, without its header, depend on type parameters.</summary>
    public bool IsOpenObject(CilType type)
    {
        for (CilType level = type; level.Definition!.Import is null; level = Close(level.Definition.BaseType!, level))
        {
            if (FieldTypesOf(level).Any(IsOpen))
                return true;
        }

        return false;
    }

    private Layout LayoutOf(CilType type)
    {
        if (!type.IsValueType)
            return new Layout(WordSize, WordSize, HasReferences: true);
        if (_known.TryGetValue(type, out Layout known))
            return known;
        Layout layout = type.Definition!.EnumUnderlyingType is { } underlying
            ? LayoutOf(underlying)
            : type.Definition.Import is { Arity: 0 } imported ? ImportedLayout(imported) : StructLayout(type);
        _known.Add(type, layout);
        return layout;
    }

    private static Layout ImportedLayout(ImportedType type) =>
        new(type.Size, type.FullName == "System.Decimal" ? WordSize : type.Size, HasReferences: false);

    /// <summary>Without references, fields lie in their order; with some, structs come last, and others pack.</summary>
    private Layout StructLayout(CilType type)
    {
        CilType[] fields = [.. FieldTypesOf(type)];
        bool hasReferences = fields.Any(field => LayoutOf(field).HasReferences);
        int size = 0;
        int alignment = hasReferences ? WordSize : 1;
        foreach (CilType field in hasReferences ? fields.OrderBy(IsStruct) : fields.AsEnumerable())
        {
            Layout layout = LayoutOf(field);
            if (hasReferences && !IsStruct(field))
            {
                size += layout.Size;
                continue;
            }

            size = Align(size, layout.HasReferences ? WordSize : layout.Alignment) + layout.Size;
            alignment = Math.Max(alignment, layout.Alignment);
        }

        return new Layout(Math.Max(Align(size, alignment), 1), alignment, hasReferences);
    }

    private static bool IsStruct(CilType type) =>
        type.IsValueType && !type.IsPrimitive && type.Definition is { IsEnum: false };

    private IEnumerable<CilType> FieldTypesOf(CilType type) => type.Definition == universe.Nullable
        ? [universe.Primitive(CilTypeKind.Boolean), type.Arguments[0]]
        : type.Definition!.Fields.Select(field => Close(field.Type, type));

    private CilType Close(CilType type, CilType owner) =>
        universe.Substitute(type, owner.Arguments, TypeList.Empty);

    private static int Align(int size, int alignment) => (size + alignment - 1) / alignment * alignment;
}
