using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Parsing;

/// <summary>What to use instead of a type that has no canonical encoding.</summary>
internal static class UnsupportedTypes
{
    public static string Advise(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_Single or SpecialType.System_Double:
                return "use decimal or an integer type";
            case SpecialType.System_DateTime:
                return "use a long of milliseconds";
            case SpecialType.System_Object:
                return "name the type itself";
            case SpecialType.System_IntPtr or SpecialType.System_UIntPtr:
                return "use int or long";
        }

        if (type.TypeKind is TypeKind.TypeParameter or TypeKind.Error or TypeKind.Dynamic)
            return "name the type itself";

        string name = type.OriginalDefinition.ToDisplayString();
        if (name.StartsWith("System.Collections.", StringComparison.Ordinal))
            return "use an array or a List, or a StateMap for data by key";
        return name switch
        {
            "System.DateTimeOffset" or "System.TimeSpan" or "System.DateOnly" or "System.TimeOnly" =>
                "use a long of milliseconds",
            "System.Half" => "use decimal or an integer type",
            "System.Guid" => "use a Hash256 or a byte[]",
            "System.Numerics.BigInteger" => "use UInt128 or a byte[]",
            _ => IsFramework(type)
                ? "use an integer, bool, decimal, string, byte[], Address, Hash256, or a record of these"
                : "make it a record or a struct of supported types",
        };
    }

    public static bool IsFramework(ITypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name == "System";
    }
}
