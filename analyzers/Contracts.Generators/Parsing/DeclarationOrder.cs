using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Parsing;

/// <summary>The order of members in the source, which decides encodings and the ABI.</summary>
/// <remarks>
/// A build hands its files to the compiler in the order in which the file system lists them, and a partial type's
/// members come in that order. Sorting by path makes the same source give the same result on every machine.
/// </remarks>
internal static class DeclarationOrder
{
    public static IEnumerable<ISymbol> MembersInOrder(this INamedTypeSymbol type) =>
        type.GetMembers().OrderBy(Path, StringComparer.Ordinal).ThenBy(Position);

    // Members of a referenced assembly have neither, and stay as they are: the sort is stable.
    private static string Path(ISymbol member) =>
        member.Locations.FirstOrDefault()?.SourceTree?.FilePath.Replace('\\', '/') ?? "";

    private static int Position(ISymbol member) => member.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0;
}
