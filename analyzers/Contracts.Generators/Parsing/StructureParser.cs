using Contracts.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Parsing;

/// <summary>Reads the fields of a record or a struct, and how to make one from them.</summary>
/// <remarks>
/// The fields are the parameters of its constructor, then whatever else can be set, in order of declaration. A field
/// that could not be given back on reading would be lost, so it is an error.
/// </remarks>
internal sealed class StructureParser(TypeParser types, INamedTypeSymbol type)
{
    public ParsedType Parse()
    {
        if (type.IsRefLikeType || type.IsAbstract)
            return TypeParser.Unsupported(type, "make it a record or a struct that can be created");
        if (type.IsReferenceType && type.BaseType!.SpecialType != SpecialType.System_Object)
            return TypeParser.Unsupported(type, "make it a record without a base: its fields must be fixed");

        List<ISymbol> members = [.. type.MembersInOrder().Where(IsDataMember)];
        IMethodSymbol? constructor = FindConstructor(members);
        if (constructor is null)
            return TypeParser.Unsupported(type, "give it an accessible constructor whose parameters are its fields");

        List<ISymbol> arguments = [.. constructor.Parameters.Select(parameter => FindMember(members, parameter)!)];
        List<ISymbol> settable = [.. members.Where(member => !arguments.Contains(member) && IsSettable(member))];
        if (FindLostField([.. arguments, .. settable]) is { } lost)
            return TypeParser.Unsupported(type, $"'{lost}' could not be set again; make it a constructor parameter");
        return Build(arguments, settable);
    }

    private ParsedType Build(List<ISymbol> arguments, List<ISymbol> settable)
    {
        List<FieldModel> fields = [];
        foreach (ISymbol member in arguments.Concat(settable))
        {
            ParsedType fieldType = types.Read(MemberType(member));
            if (fieldType.Model is not { } model)
                return RefuseMember(member, fieldType.Problem);
            fields.Add(new FieldModel(member.Name, model) { IsIndexed = IsIndexed(member) });
        }

        if (fields.Count == 0)
            return TypeParser.Unsupported(type, "it has no fields; use a bool or an enum");

        List<TypeModel> typeArguments =
            [.. type.TypeArguments.Select(argument => types.Read(argument).Model).OfType<TypeModel>()];
        string abiName = TypeParser.AbiName(type, [.. typeArguments.Select(argument => argument.AbiName)]);
        string helperName = type.Name + string.Concat(typeArguments.Select(argument => "Of" + argument.HelperName));
        return new TypeModel(
            TypeShape.Structure, TypeParser.DisplayName(type), abiName, helperName, type.IsReferenceType)
        {
            Fields = fields.ToEquatableArray(),
            ConstructorArity = arguments.Count,
        };
    }

    private ParsedType RefuseMember(ISymbol member, string problem) =>
        ParsedType.Refuse($"In '{type.Name}.{member.Name}', {problem}") with { Culprit = member };

    /// <summary>The constructor that takes the most fields; of two such, the one declared first.</summary>
    private IMethodSymbol? FindConstructor(List<ISymbol> members)
    {
        IMethodSymbol? best = null;
        foreach (IMethodSymbol candidate in type.InstanceConstructors)
        {
            bool fits = IsVisible(candidate.DeclaredAccessibility)
                && candidate.Parameters.All(parameter => FindMember(members, parameter) is not null);
            if (fits && (best is null || candidate.Parameters.Length > best.Parameters.Length))
                best = candidate;
        }

        return best;
    }

    private static ISymbol? FindMember(List<ISymbol> members, IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None)
            return null;
        return members.FirstOrDefault(member =>
            string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals(MemberType(member), parameter.Type));
    }

    private string? FindLostField(List<ISymbol> covered)
    {
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
        {
            ISymbol member = field.AssociatedSymbol ?? field;
            if (!field.IsStatic && !field.IsConst && !covered.Contains(member, SymbolEqualityComparer.Default))
                return member.Name;
        }

        return null;
    }

    private static bool IsDataMember(ISymbol member) => member switch
    {
        IPropertySymbol property => !property.IsStatic && !property.IsIndexer && !property.IsImplicitlyDeclared
            && property.GetMethod is { } getter && IsVisible(getter.DeclaredAccessibility),
        IFieldSymbol field => !field.IsStatic && !field.IsConst && IsVisible(field.DeclaredAccessibility),
        _ => false,
    };

    private static bool IsSettable(ISymbol member) => member switch
    {
        IPropertySymbol property => property.SetMethod is { } setter && IsVisible(setter.DeclaredAccessibility),
        IFieldSymbol field => !field.IsReadOnly,
        _ => false,
    };

    private static ITypeSymbol MemberType(ISymbol member) =>
        member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static bool IsVisible(Accessibility accessibility) =>
        accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>In a positional record the attribute stands on the parameter, elsewhere on the member.</summary>
    private bool IsIndexed(ISymbol member)
    {
        if (SdkNames.FindAttribute(member, SdkNames.Indexed) is not null)
            return true;
        return type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Any(parameter =>
            parameter.Name == member.Name && SdkNames.FindAttribute(parameter, SdkNames.Indexed) is not null);
    }
}
