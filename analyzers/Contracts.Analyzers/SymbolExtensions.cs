using Microsoft.CodeAnalysis;

namespace Contracts.Analyzers;

internal static class SymbolExtensions
{
    /// <summary>True for the types below <paramref name="ancestor"/>; false for itself.</summary>
    public static bool InheritsFrom(this ITypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(parent.OriginalDefinition, ancestor))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The form in which the table of banned members names a type: <c>System.Lazy`1</c>, outer types by dots.
    /// </summary>
    public static string TableName(this ITypeSymbol type)
    {
        switch (type.OriginalDefinition)
        {
            case IArrayTypeSymbol array:
                return array.ElementType.TableName() + "[]";
            case INamedTypeSymbol { ContainingType: { } outer } nested:
                return $"{outer.TableName()}.{nested.MetadataName}";
            case INamedTypeSymbol { ContainingNamespace: { IsGlobalNamespace: false } space } named:
                return $"{space.ToDisplayString()}.{named.MetadataName}";
            default:
                return type.OriginalDefinition.MetadataName;
        }
    }

    /// <summary>
    /// The short form for messages: <c>string.StartsWith(string)</c>, <c>DateTime.UtcNow</c>, <c>double</c>.
    /// </summary>
    public static string MessageName(this ISymbol symbol) =>
        symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
