using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.Bytecode.Profile;

/// <summary>Every external type and member that a module may name. What it does not hold is refused.</summary>
/// <remarks>Immutable; any thread may use it. The text is <c>Imports.txt</c>, embedded in this assembly.</remarks>
internal sealed class ImportTable
{
    private readonly FrozenDictionary<string, ImportedType> _types;
    private readonly FrozenDictionary<string, ImportedMember> _members;
    private readonly FrozenDictionary<string, IReadOnlyList<ImportedMember>> _membersByType;

    /// <summary>The name of the assembly that base-library types are referenced from.</summary>
    public const string SystemAssembly = "System.Runtime";

    /// <summary>The name of the assembly that host functions are referenced from.</summary>
    public const string HostAssembly = "Contracts.Host";

    /// <summary>The table that this build was made with.</summary>
    public static ImportTable Default { get; } = ImportTableParser.ParseEmbedded();

    /// <summary>Builds a table; a type or a signature given twice throws.</summary>
    public ImportTable(IEnumerable<ImportedType> types, IEnumerable<ImportedMember> members)
    {
        Types = [.. types];
        Members = [.. members];
        _types = Types.ToFrozenDictionary(type => type.FullName, StringComparer.Ordinal);
        _members = Members.ToFrozenDictionary(member => member.Signature, StringComparer.Ordinal);
        _membersByType = Members
            .GroupBy(member => member.DeclaringType.FullName, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => (IReadOnlyList<ImportedMember>)[.. group], StringComparer.Ordinal);
    }

    /// <summary>All types, in the order of the text.</summary>
    public IReadOnlyList<ImportedType> Types { get; }

    /// <summary>All members, in the order of the text.</summary>
    public IReadOnlyList<ImportedMember> Members { get; }

    /// <summary>Finds a type by its full name; full names are unique across the two assemblies.</summary>
    public bool TryFindType(string fullName, [NotNullWhen(true)] out ImportedType? type) =>
        _types.TryGetValue(fullName, out type);

    /// <summary>Finds a type by the assembly it is referenced from, its namespace and its name.</summary>
    public ImportedType? FindType(string assembly, string @namespace, string name) =>
        _types.TryGetValue(@namespace + "." + name, out ImportedType? type) && type.Assembly == assembly ? type : null;

    /// <summary>Finds a member by its canonical signature text (<see cref="ImportSignature"/>).</summary>
    public ImportedMember? FindMember(string signature) => _members.GetValueOrDefault(signature);

    /// <summary>The members of a type, in the order of the text.</summary>
    public IReadOnlyList<ImportedMember> MembersOf(ImportedType type) =>
        _membersByType.GetValueOrDefault(type.FullName, []);
}
