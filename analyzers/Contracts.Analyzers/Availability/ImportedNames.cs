namespace Contracts.Analyzers.Availability;

/// <summary>Reads from the import table what its owner's parser reads, but only the names.</summary>
internal static class ImportedNames
{
    private const string TypeMark = "type ";

    /// <summary>Adds the table's types and members to the sets.</summary>
    public static void Read(Stream table, HashSet<string> types, HashSet<string> members)
    {
        using StreamReader reader = new(table);
        string type = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(TypeMark, StringComparison.Ordinal))
            {
                type = line.Substring(TypeMark.Length).Split(' ')[0];
                types.Add(type);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                members.Add($"{type}.{ReadSignature(line)}");
            }
        }
    }

    // "  3 static op_Equality(A,B):R allocates 40" is op_Equality(A,B).
    private static string ReadSignature(string line)
    {
        string signature = line.Trim().Split(' ').First(word => word.Contains(':'));
        return signature.Substring(0, signature.LastIndexOf(':'));
    }
}
