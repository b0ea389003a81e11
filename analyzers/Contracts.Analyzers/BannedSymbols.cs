using System.Collections.Concurrent;
using Contracts.Bytecode.Profile;
using Microsoft.CodeAnalysis;

namespace Contracts.Analyzers;

/// <summary>Looks symbols up in the table of banned members. Symbols of the contract's own source are never banned.</summary>
/// <remarks>Remembers its answers, because every rule asks about the same symbols. Any thread may use it.</remarks>
internal sealed class BannedSymbols
{
    private readonly ConcurrentDictionary<ISymbol, BannedMember?> _answers = new(SymbolEqualityComparer.Default);

    /// <summary>The line that bans a type or member, or null.</summary>
    public BannedMember? Find(ISymbol symbol) =>
        _answers.GetOrAdd(symbol.OriginalDefinition, Search);

    private static BannedMember? Search(ISymbol symbol)
    {
        if (!symbol.Locations.Any(location => location.IsInMetadata))
            return null;

        return symbol switch
        {
            INamedTypeSymbol type => BannedMembers.Default.Find(type.TableName()),
            IMethodSymbol method => SearchMember(method.ReducedFrom ?? method, method.Parameters),
            IPropertySymbol property => SearchMember(Root(property), property.Parameters),
            IFieldSymbol or IEventSymbol => SearchMember(symbol, []),
            _ => null,
        };
    }

    private static BannedMember? SearchMember(ISymbol member, IReadOnlyList<IParameterSymbol> parameters) =>
        member.ContainingType is { } type
            ? BannedMembers.Default.Find(
                type.TableName(), member.MetadataName, [.. parameters.Select(parameter => parameter.Type.TableName())])
            : null;

    // An override of Exception.Message is Exception.Message. Methods are different: an override of GetHashCode is the cure.
    private static IPropertySymbol Root(IPropertySymbol property)
    {
        while (property.OverriddenProperty is { } overridden)
            property = overridden;
        return property;
    }
}
