using System.Globalization;

namespace Contracts.Bytecode.Profile;

/// <summary>Reads the text form of the import table. An error in it is a defect of the build and throws.</summary>
internal sealed class ImportTableParser
{
    private const string ResourceName = "Contracts.Bytecode.Profile.Imports.txt";

    private readonly List<ImportedType> _types = [];
    private readonly List<ImportedMember> _members = [];
    private string? _assembly;

    /// <summary>Reads the table embedded in this assembly.</summary>
    public static ImportTable ParseEmbedded()
    {
        using Stream stream = typeof(ImportTableParser).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly does not embed {ResourceName}.");
        using StreamReader reader = new(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads a table; <see cref="FormatException"/> names the line that is wrong.</summary>
    public static ImportTable Parse(string text)
    {
        ImportTableParser parser = new();
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length > 0 && !words[0].StartsWith('#') && !parser.TryParseLine(words))
                throw new FormatException($"Import table, line {number}: '{line.Trim()}' is not understood.");
        }

        return new ImportTable(parser._types, parser._members);
    }

    private bool TryParseLine(string[] words)
    {
        switch (words[0])
        {
            case "assembly" when words.Length == 2:
                _assembly = words[1];
                return true;
            case "type" when _assembly is not null:
                return TryParseType(words, _assembly);
            default:
                return _types.Count > 0 && TryParseMember(words, _types[^1]);
        }
    }

    private bool TryParseType(string[] words, string assembly)
    {
        Queue<string> rest = new(words.Skip(1));
        if (!rest.TryDequeue(out string? fullName)
            || !rest.TryDequeue(out string? kindText)
            || !Enum.TryParse(kindText, ignoreCase: true, out ImportKind kind))
        {
            return false;
        }

        string? baseFullName = null;
        if (rest.TryPeek(out string? colon) && colon == ":")
        {
            rest.Dequeue();
            baseFullName = rest.Dequeue();
        }

        if (rest.Count < 2 || rest.Dequeue() != "size" || !TryParseNumber(rest.Dequeue(), out int size))
            return false;
        bool isMeteredOnly = rest.TryPeek(out string? flag) && flag == "metered";
        if (rest.Count != (isMeteredOnly ? 1 : 0))
            return false;

        int dot = fullName.LastIndexOf('.');
        _types.Add(new ImportedType(
            assembly, fullName[..dot], fullName[(dot + 1)..], kind, baseFullName, size, isMeteredOnly));
        return true;
    }

    private bool TryParseMember(string[] words, ImportedType type)
    {
        int allocatedBytes = 0;
        bool allocates = words.Length == 5 && words[3] == "allocates" && TryParseNumber(words[4], out allocatedBytes);
        if ((words.Length != 3 && !allocates)
            || !TryParseNumber(words[0], out int gas)
            || words[1] is not ("static" or "instance"))
        {
            return false;
        }

        string signature = words[2];
        int open = signature.IndexOf('(', StringComparison.Ordinal);
        int colon = signature.LastIndexOf(':');
        if (colon < 0)
            return false;

        bool isField = open < 0;
        string name = signature[..(isField ? colon : open)];
        string[] parameters = isField
            ? []
            : signature[(open + 1)..(colon - 1)].Split(',', StringSplitOptions.RemoveEmptyEntries);
        _members.Add(new ImportedMember(
            type, name, words[1] == "static", parameters, signature[(colon + 1)..], isField, gas, allocatedBytes));
        return true;
    }

    private static bool TryParseNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
