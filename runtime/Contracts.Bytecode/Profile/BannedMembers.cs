using System.Text;

namespace Contracts.Bytecode.Profile;

/// <summary>
/// The table of base-library members that a contract may not use, each with its rule and what to use instead.
/// </summary>
/// <remarks>
/// Compiled into the analyzers too, so that the IDE and the linker give the same reason. It explains; it does not
/// decide: what a module may import is decided by the import table, and everything absent from that is refused anyway.
/// Immutable, so any thread may use it.
/// </remarks>
internal sealed class BannedMembers
{
    private const string ResourceName = "Contracts.Bytecode.Profile.BannedMembers.txt";
    private const string AllowedMark = "-";

    private static readonly string[] AccessorPrefixes = ["get_", "set_", "add_", "remove_"];
    private static readonly Lazy<BannedMembers> Table = new(Load);

    private readonly Dictionary<string, BannedMember> _entries;

    private BannedMembers(Dictionary<string, BannedMember> entries)
    {
        _entries = entries;
    }

    /// <summary>The table that is embedded in this assembly.</summary>
    public static BannedMembers Default => Table.Value;

    /// <summary>All lines, in no particular order.</summary>
    public IEnumerable<BannedMember> Entries => _entries.Values;

    /// <summary>
    /// Reads a table. Every line that is not blank and no comment is <c>PATTERN RULE WHAT TO USE INSTEAD</c>.
    /// </summary>
    /// <exception cref="FormatException">A line has another shape, or a pattern stands there twice.</exception>
    public static BannedMembers Parse(string text)
    {
        Dictionary<string, BannedMember> entries = new(StringComparer.Ordinal);
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;

            BannedMember entry = ParseLine(line, lineNumber: i + 1);
            if (entries.ContainsKey(entry.Pattern))
                throw new FormatException($"Line {i + 1}: {entry.Pattern} stands in the table twice.");

            entries.Add(entry.Pattern, entry);
        }

        return new BannedMembers(entries);
    }

    /// <summary>
    /// The line that bans a member, or else the line that bans its type or namespace; null: not banned.
    /// </summary>
    /// <param name="typeName">Namespace, outer types and name, joined by dots, with arity: <c>System.Lazy`1</c>.
    /// </param>
    /// <param name="memberName">The member's name in metadata. An accessor counts as its property or event.</param>
    /// <param name="parameterTypes">The parameters' type names in the same form as <paramref name="typeName"/>.</param>
    public BannedMember? Find(string typeName, string memberName, IReadOnlyList<string> parameterTypes)
    {
        string pattern = $"M:{typeName}.{DocumentationName(memberName)}";
        if (_entries.TryGetValue($"{pattern}({string.Join(",", parameterTypes)})", out BannedMember? entry)
            || _entries.TryGetValue(pattern, out entry))
        {
            return Banned(entry);
        }

        return Find(typeName);
    }

    /// <summary>True where a line of its own takes a member out of the ban of its type or namespace.</summary>
    /// <param name="typeName">As for <see cref="Find(string, string, IReadOnlyList{string})"/>.</param>
    /// <param name="memberName">The member's name in metadata.</param>
    public bool Exempts(string typeName, string memberName) =>
        _entries.TryGetValue($"M:{typeName}.{DocumentationName(memberName)}", out BannedMember? entry)
        && entry.RuleId == AllowedMark;

    /// <summary>
    /// The line that bans a type: its own, an outer type's or the nearest namespace's; null: not banned.
    /// </summary>
    /// <param name="typeName">Namespace, outer types and name, joined by dots, with arity: <c>System.Lazy`1</c>.
    /// </param>
    public BannedMember? Find(string typeName)
    {
        for (string name = typeName; ;)
        {
            if (_entries.TryGetValue("T:" + name, out BannedMember? entry)
                || _entries.TryGetValue("N:" + name, out entry))
            {
                return Banned(entry);
            }

            int end = name.LastIndexOf('.');
            if (end < 0)
                return null;

            name = name.Substring(0, end);
        }
    }

    private static BannedMember? Banned(BannedMember entry) =>
        entry.RuleId == AllowedMark ? null : entry;

    // Documentation ids write a constructor with '#', and know a property instead of its accessors.
    private static string DocumentationName(string memberName)
    {
        if (memberName == ".ctor")
            return "#ctor";

        foreach (string accessor in AccessorPrefixes)
        {
            if (memberName.StartsWith(accessor, StringComparison.Ordinal))
                return memberName.Substring(accessor.Length);
        }

        return memberName;
    }

    private static BannedMember ParseLine(string line, int lineNumber)
    {
        string[] parts = line.Split([' '], 3, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || parts[0].Length < 3 || parts[0][1] != ':' || parts[0][0] is not ('N' or 'T' or 'M'))
            throw new FormatException($"Line {lineNumber}: expected 'N:|T:|M:name RULE instead', found '{line}'.");

        return new BannedMember(parts[0], parts[1], parts[2].Trim());
    }

    private static BannedMembers Load()
    {
        using Stream stream = typeof(BannedMembers).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {ResourceName}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }
}
