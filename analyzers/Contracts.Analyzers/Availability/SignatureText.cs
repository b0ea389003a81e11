using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Contracts.Analyzers.Availability;

/// <summary>
/// Spells signatures so that a member of the core library and the one it stands for are spelt the same.
/// </summary>
/// <remarks>
/// Types by <see cref="SymbolExtensions.TableName"/>; type parameters by their index, as in metadata.
/// </remarks>
internal sealed class SignatureText
{
    private readonly Dictionary<ITypeSymbol, string> _replacedNames = new(SymbolEqualityComparer.Default);

    /// <summary>From now on spells a type by the name of the type that it stands for.</summary>
    public void Replace(INamedTypeSymbol type, string name) =>
        _replacedNames.Add(type, name);

    /// <summary>A method: <c>System.String.IndexOf(System.Char)</c>.</summary>
    public string Of(IMethodSymbol method) =>
        Of(NameOf(method.ContainingType), method.MetadataName, method.Arity, method.Parameters);

    /// <summary>A field: <c>System.ValueTuple`2.Item1</c>.</summary>
    public string Of(IFieldSymbol field) =>
        $"{NameOf(field.ContainingType)}.{(field.CorrespondingTupleField ?? field).MetadataName}";

    /// <summary>A static field that a property of the same name stands for: <c>System.TimeSpan.Zero</c>.</summary>
    public string OfField(INamedTypeSymbol type, IPropertySymbol property) => $"{NameOf(type)}.{property.MetadataName}";

    /// <summary>A method of a type under a name, with the given parameters.</summary>
    public string Of(string type, string name, int arity, IEnumerable<IParameterSymbol> parameters) =>
        $"{type}.{name}{(arity == 0 ? "" : "``" + arity)}({string.Join(",", parameters.Select(Of))})";

    /// <summary>
    /// A method without its parameter types: for members of generic types whose stand-ins are generic methods.
    /// </summary>
    public static string Loose(IMethodSymbol method) =>
        Loose(method.ContainingType.TableName(), method.MetadataName, method.Parameters.Length);

    /// <inheritdoc cref="Loose(IMethodSymbol)"/>
    public static string Loose(string type, string name, int parameterCount) =>
        $"{type}.{name}/{parameterCount}";

    /// <summary>A type's name without type arguments.</summary>
    public string NameOf(INamedTypeSymbol type)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (_replacedNames.TryGetValue(definition, out string? name))
            return name;

        return definition.ContainingType is { } outer
            ? $"{NameOf(outer)}.{definition.MetadataName}"
            : definition.TableName();
    }

    private string Of(IParameterSymbol parameter) =>
        Of(parameter.Type) + (parameter.RefKind == RefKind.None ? "" : "&");

    private string Of(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => $"{Of(array.ElementType)}[]",
            IPointerTypeSymbol pointer => $"{Of(pointer.PointedAtType)}*",
            ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter => $"!!{parameter.Ordinal}",
            ITypeParameterSymbol parameter => $"!{Index(parameter)}",
            INamedTypeSymbol named => NameOf(named) + Arguments(named),
            _ => "System.Object",
        };

    private string Arguments(INamedTypeSymbol type)
    {
        ImmutableArray<ITypeSymbol> all = AllArguments(type);
        return all.IsEmpty ? "" : $"<{string.Join(",", all.Select(Of))}>";
    }

    private static ImmutableArray<ITypeSymbol> AllArguments(INamedTypeSymbol type)
    {
        INamedTypeSymbol plain = type.TupleUnderlyingType ?? type;
        return plain.ContainingType is { } outer
            ? AllArguments(outer).AddRange(plain.TypeArguments)
            : plain.TypeArguments;
    }

    // Metadata counts the parameters of outer types first.
    private static int Index(ITypeParameterSymbol parameter)
    {
        int index = parameter.Ordinal;
        INamedTypeSymbol? outer = parameter.ContainingType?.ContainingType;
        for (; outer is not null; outer = outer.ContainingType)
            index += outer.Arity;
        return index;
    }
}
