using System.Globalization;
using Contracts.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Parsing;

/// <summary>Reads how a type is encoded, or says why it cannot be.</summary>
internal sealed class TypeParser
{
    private static readonly SymbolDisplayFormat CSharpFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    // The structures around the one that is being read: a type within itself would have no bounded encoding.
    private readonly List<ITypeSymbol> _enclosing = [];

    private TypeParser()
    {
    }

    public static ParsedType Parse(ITypeSymbol type) => new TypeParser().Read(type);

    internal ParsedType Read(ITypeSymbol type)
    {
        if (type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated })
        {
            ITypeSymbol inner = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
            return Wrap(TypeShape.NullableReference, type, Read(inner), "Nullable", "?");
        }

        if (PrimitiveTypes.Find(type) is { } primitive)
            return primitive;

        return type switch
        {
            IArrayTypeSymbol array => ReadArray(array),
            INamedTypeSymbol named => ReadNamed(named),
            _ => Unsupported(type, UnsupportedTypes.Advise(type)),
        };
    }

    internal static string DisplayName(ITypeSymbol type) => type.ToDisplayString(CSharpFormat);

    internal static ParsedType Unsupported(ITypeSymbol type, string advice) => ParsedType.Refuse(
        $"'{type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}' has no canonical encoding: {advice}");

    private ParsedType ReadArray(IArrayTypeSymbol array) => array.Rank == 1
        ? Wrap(TypeShape.Array, array, Read(array.ElementType), "ArrayOf", "[]")
        : Unsupported(array, "use an array of arrays");

    private ParsedType ReadNamed(INamedTypeSymbol named)
    {
        if (!IsAccessible(named))
            return Unsupported(named, "make it at least internal, since generated code uses it");
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return Wrap(TypeShape.NullableValue, named, Read(named.TypeArguments[0]), "Nullable", "?");
        if (named.TypeKind == TypeKind.Enum)
            return ReadEnum(named);
        if (SdkNames.Is(named, "System.Collections.Generic.List<T>"))
            return Wrap(TypeShape.List, named, Read(named.TypeArguments[0]), "ListOf", "[]");
        if (named.IsTupleType)
            return ReadTuple(named);
        if (UnsupportedTypes.IsFramework(named) || !(named.IsRecord || named.TypeKind == TypeKind.Struct))
            return Unsupported(named, UnsupportedTypes.Advise(named));
        return ReadStructure(named);
    }

    private static ParsedType Wrap(
        TypeShape shape, ITypeSymbol type, ParsedType element, string helperPrefix, string abiSuffix)
    {
        if (element.Model is not { } inner)
            return element;

        bool isReference = shape != TypeShape.NullableValue;
        string name = DisplayName(type);
        return new TypeModel(shape, name, inner.AbiName + abiSuffix, helperPrefix + inner.HelperName, isReference)
        {
            Element = inner,
        };
    }

    private static ParsedType ReadEnum(INamedTypeSymbol type)
    {
        TypeModel underlying = PrimitiveTypes.Find(type.EnumUnderlyingType!)!;
        IEnumerable<EnumMemberModel> members = type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .Select(field => new EnumMemberModel(
                field.Name, Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture)));
        return new TypeModel(TypeShape.Enum, DisplayName(type), AbiName(type, []), type.Name, IsReference: false)
        {
            CodecName = underlying.CodecName,
            UnderlyingName = underlying.CSharpName,
            UnderlyingAbiName = underlying.AbiName,
            Members = members.ToEquatableArray(),
        };
    }

    private ParsedType ReadTuple(INamedTypeSymbol tuple)
    {
        if (tuple.TupleElements.Length > 7)
            return Unsupported(tuple, "make it a record, since a tuple has at most seven elements here");

        List<FieldModel> fields = [];
        foreach (IFieldSymbol element in tuple.TupleElements)
        {
            ParsedType type = Read(element.Type);
            if (type.Model is not { } model)
                return type;
            fields.Add(new FieldModel(element.Name, model));
        }

        string abiName = $"({string.Join(",", fields.Select(field => field.Type.AbiName))})";
        string helperName = "TupleOf" + string.Join("And", fields.Select(field => field.Type.HelperName));
        return new TypeModel(TypeShape.Structure, DisplayName(tuple), abiName, helperName, IsReference: false)
        {
            Fields = fields.ToEquatableArray(),
            ConstructorArity = fields.Count,
            IsTuple = true,
        };
    }

    private ParsedType ReadStructure(INamedTypeSymbol type)
    {
        if (_enclosing.Contains(type, SymbolEqualityComparer.Default))
            return Unsupported(type, "it contains itself; store the parts under keys of a StateMap");

        _enclosing.Add(type);
        ParsedType structure = new StructureParser(this, type).Parse();
        _enclosing.RemoveAt(_enclosing.Count - 1);
        return structure;
    }

    /// <summary>The C# full name; the arguments of a generic type are in ABI names.</summary>
    internal static string AbiName(INamedTypeSymbol type, IReadOnlyList<string> argumentNames)
    {
        string name = type.OriginalDefinition.ToDisplayString(
            new SymbolDisplayFormat(
                typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces));
        return argumentNames.Count == 0 ? name : $"{name}<{string.Join(",", argumentNames)}>";
    }

    private static bool IsAccessible(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            bool isHidden = outer.DeclaredAccessibility is not
                (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal);
            if (isHidden || outer.IsFileLocal)
                return false;
        }

        return true;
    }
}
