using System.Diagnostics.CodeAnalysis;
using Contracts.Bytecode.Profile;
using Mono.Cecil;

namespace Contracts.Bytecode.Metering;

/// <summary>How many bytes values and objects have, in the metering's own terms.</summary>
/// <remarks>
/// A value's size is what <c>sizeof</c> gives on a 64-bit CLR, so that sizes known here and sizes that open types get
/// at run time are the same. Structs without references are laid out in order with natural alignment; those with
/// references by falling size of their fields, nested structs last.
/// </remarks>
internal sealed class TypeSizes(ImportTable imports)
{
    private const int WordSize = 8;
    private const int ObjectHeaderWords = 2;
    private const int ObjectWordsMin = 3;

    private readonly Dictionary<string, Layout> _layouts = new(StringComparer.Ordinal);

    /// <summary>Words of a value; a reference has one.</summary>
    public ValueWords WordsOf(TypeReference type)
    {
        if (IsOpenValue(type))
            return new ValueWords(0, type);
        return new ValueWords((SizeOf(type) + WordSize - 1) / WordSize, null);
    }

    /// <summary>Bytes of a value of a closed type; 8 for a reference.</summary>
    public int SizeOf(TypeReference type) => LayoutOf(type).Size;

    /// <summary>Words of an object with its header.</summary>
    public Cost ObjectWords(TypeReference type)
    {
        Cost words = new();
        words.Add(ObjectHeaderWords);
        if (TryImport(type, out ImportedType? imported))
        {
            words.Add(Math.Max(imported.Size / WordSize, ObjectWordsMin) - ObjectHeaderWords);
            return words;
        }

        for (TypeReference? current = type; current is not null; current = BaseOf(current))
        {
            if (TryImport(current, out ImportedType? importedBase))
            {
                words.Add(Math.Max((importedBase.Size / WordSize) - ObjectWordsMin, 0));
                break;
            }

            foreach (TypeReference field in FieldTypes(current))
                words.Add(WordsOf(field));
        }

        if (!words.IsOpen && words.Constant < ObjectWordsMin)
            words.Add(ObjectWordsMin - words.Constant);
        return words;
    }

    /// <summary>Words of a boxed value.</summary>
    public Cost BoxWords(TypeReference type)
    {
        Cost words = new();
        words.Add(ObjectHeaderWords);
        words.Add(WordsOf(type));
        return words;
    }

    /// <summary>True where a value's size depends on type parameters.</summary>
    public bool IsOpenValue(TypeReference type) => type switch
    {
        GenericParameter => true,
        ArrayType or ByReferenceType or PointerType => false,
        GenericInstanceType instance when IsValueType(instance) => FieldTypes(instance).Any(IsOpenValue),
        _ => false,
    };

    /// <summary>True for structs, enums and primitives; type parameters are not.</summary>
    public bool IsValueType(TypeReference type)
    {
        if (type is ArrayType or ByReferenceType or GenericParameter)
            return false;
        if (TryImport(type, out ImportedType? imported))
            return imported.IsValueType;
        return Definition(type).IsValueType;
    }

    public bool TryImport(TypeReference type, [NotNullWhen(true)] out ImportedType? imported)
    {
        imported = null;
        TypeReference element = type is GenericInstanceType instance ? instance.ElementType : type;
        return element is not (TypeDefinition or TypeSpecification or GenericParameter)
            && imports.TryFindType(element.FullName, out imported);
    }

    private Layout LayoutOf(TypeReference type)
    {
        if (!IsValueType(type))
            return Layout.Reference;
        if (_layouts.TryGetValue(type.FullName, out Layout layout))
            return layout;

        layout = ComputeLayout(type);
        _layouts.Add(type.FullName, layout);
        return layout;
    }

    private Layout ComputeLayout(TypeReference type)
    {
        if (TryImport(type, out ImportedType? imported) && imported.Arity == 0)
            return ImportedLayout(imported);
        if (imported is null && Definition(type) is { IsEnum: true } definition)
            return LayoutOf(definition.Fields.Single(field => !field.IsStatic).FieldType);

        List<(Layout Layout, bool IsStruct)> fields =
            [.. FieldTypes(type).Select(field => (LayoutOf(field), IsStruct(field)))];
        return fields.Exists(field => field.Layout.HasReferences)
            ? Layout.OfMixed(fields)
            : Layout.OfPlain(fields.Select(field => field.Layout));
    }

    private bool IsStruct(TypeReference type) =>
        IsValueType(type)
        && !(TryImport(type, out ImportedType? imported) && imported.Kind == ImportKind.Primitive)
        && !(imported is null && Definition(type).IsEnum);

    private static Layout ImportedLayout(ImportedType type)
    {
        int alignment = type.FullName == "System.Decimal" ? WordSize : Math.Max(type.Size, 1);
        return new Layout(type.Size, alignment, HasReferences: false);
    }

    private IEnumerable<TypeReference> FieldTypes(TypeReference type)
    {
        if (TryImport(type, out ImportedType? imported))
            return NullableFields((GenericInstanceType)type, imported);
        return Definition(type).Fields
            .Where(field => !field.IsStatic)
            .Select(field => new GenericArguments(type).Apply(field.FieldType));
    }

    private static IEnumerable<TypeReference> NullableFields(GenericInstanceType type, ImportedType imported)
    {
        if (imported.FullName != "System.Nullable`1")
            throw new InvalidOperationException($"The fields of {imported.FullName} are not known.");
        return [type.Module.TypeSystem.Boolean, type.GenericArguments[0]];
    }

    private static TypeReference? BaseOf(TypeReference type)
    {
        TypeReference? declared = Definition(type).BaseType;
        return declared is null ? null : new GenericArguments(type).Apply(declared);
    }

    private static TypeDefinition Definition(TypeReference type) => type switch
    {
        TypeDefinition definition => definition,
        GenericInstanceType instance => Definition(instance.ElementType),
        _ => throw new InvalidOperationException($"{type.FullName} is neither in the module nor imported."),
    };

    private readonly record struct Layout(int Size, int Alignment, bool HasReferences)
    {
        public static Layout Reference { get; } = new(WordSize, WordSize, HasReferences: true);

        public static Layout OfPlain(IEnumerable<Layout> fields)
        {
            int size = 0;
            int alignment = 1;
            foreach (Layout field in fields)
            {
                size = Align(size, field.Alignment) + field.Size;
                alignment = Math.Max(alignment, field.Alignment);
            }

            return new Layout(Math.Max(Align(size, alignment), 1), alignment, HasReferences: false);
        }

        public static Layout OfMixed(List<(Layout Layout, bool IsStruct)> fields)
        {
            int size = fields.Where(field => !field.IsStruct).Sum(field => field.Layout.Size);
            int alignment = WordSize;
            foreach ((Layout layout, bool _) in fields.Where(field => field.IsStruct))
            {
                size = Align(size, layout.HasReferences ? WordSize : layout.Alignment) + layout.Size;
                alignment = Math.Max(alignment, layout.Alignment);
            }

            return new Layout(Align(size, alignment), alignment, HasReferences: true);
        }

        private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
    }
}
