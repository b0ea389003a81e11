using System.Collections.Concurrent;
using Contracts.Analyzers.Availability;
using Contracts.Bytecode.Profile;
using Microsoft.CodeAnalysis;

namespace Contracts.Analyzers;

/// <summary>
/// Looks symbols up in the table of banned members, and then among what the core library has. Symbols of the
/// contract's own source are never banned.
/// </summary>
/// <remarks>Remembers its answers, because every rule asks about the same symbols. Any thread may use it.</remarks>
internal sealed class BannedSymbols(AvailableMembers available)
{
    private readonly ConcurrentDictionary<ISymbol, BannedMember?> _answers = new(SymbolEqualityComparer.Default);

    /// <summary>The line that bans a type or member, or null.</summary>
    public BannedMember? Find(ISymbol symbol) =>
        _answers.GetOrAdd(Definition(symbol), Search);

    /// <summary>True where the table allows a member by name, whatever its type and its parameters are.</summary>
    public static bool Exempts(ISymbol member) =>
        member.ContainingType is { } type && BannedMembers.Default.Exempts(type.TableName(), member.MetadataName);

    private static ISymbol Definition(ISymbol symbol) =>
        symbol switch
        {
            IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,

            // An element of a tuple has the name that the author gave it; the field of the tuple's type has not.
            IFieldSymbol { CorrespondingTupleField: { } field } => field.OriginalDefinition,
            _ => symbol.OriginalDefinition,
        };

    private BannedMember? Search(ISymbol symbol)
    {
        if (!symbol.Locations.Any(location => location.IsInMetadata))
            return null;

        return SearchTable(symbol) ?? available.FindMissing(symbol);
    }

    private static BannedMember? SearchTable(ISymbol symbol) =>
        symbol switch
        {
            INamedTypeSymbol type => BannedMembers.Default.Find(type.TableName()),
            IMethodSymbol method => SearchMember(method, method.Parameters),
            IPropertySymbol property => SearchMember(Root(property), property.Parameters),
            IFieldSymbol or IEventSymbol => SearchMember(symbol, []),
            _ => null,
        };

    private static BannedMember? SearchMember(ISymbol member, IReadOnlyList<IParameterSymbol> parameters) =>
        member.ContainingType is { } type
            ? BannedMembers.Default.Find(
                type.TableName(), member.MetadataName, [.. parameters.Select(parameter => parameter.Type.TableName())])
            : null;

    // An override of Exception.Message is Exception.Message. Methods are different: an override of GetHashCode is the
    // cure.
    private static IPropertySymbol Root(IPropertySymbol property)
    {
        while (property.OverriddenProperty is { } overridden)
            property = overridden;
        return property;
    }
}
