namespace Contracts.CoreLib;

/// <summary>The members of an enum, read from the linker's literal.</summary>
internal sealed class EnumDescription
{
    private readonly List<string> _names = [];
    private readonly List<long> _numbers = [];

    private EnumDescription(int type, string table)
    {
        Type = type;
        int start = 0;
        if (table.Length > 0 && table[0] == '!')
        {
            IsFlags = true;
            start = 1;
        }

        while (start < table.Length)
        {
            int equals = TextSearch.IndexOf(table, '=', start, table.Length - start);
            int end = TextSearch.IndexOf(table, ';', equals, table.Length - equals);
            _names.Add(StringMembers.Part(table, start, equals - start));
            _numbers.Add(Int64Statics.Parse(StringMembers.Part(table, equals + 1, end - equals - 1)));
            start = end + 1;
        }
    }

    public int Type { get; }

    public bool IsFlags { get; }

    public int Count => _names.Count;

    /// <summary>The description of a boxed enum's type; null where the object is none.</summary>
    public static EnumDescription? Of(object value, out long number) =>
        EnumTable.TryDescribe(value, out int type, out number, out string names)
            ? new EnumDescription(type, names)
            : null;

    public string NameAt(int index) => _names[index];

    public long NumberAt(int index) => _numbers[index];

    /// <summary>The member's place; -1: no member has the number.</summary>
    public int Find(long number) => _numbers.IndexOf(number);

    public int Find(string name, bool ignoreCase)
    {
        for (int i = 0; i < _names.Count; i++)
        {
            string candidate = _names[i];
            if (candidate.Length == name.Length && TextSearch.Matches(candidate, 0, name, ignoreCase))
                return i;
        }

        return -1;
    }

    /// <summary>The member's name, for flags the names that make up the number, else the number.</summary>
    public string ToText(long number)
    {
        int index = Find(number);
        if (index >= 0)
            return _names[index];
        return (IsFlags ? FlagsText((ulong)number) : null) ?? IntegerText.Of(number);
    }

    // Takes the largest members first, as long as all their bits are still there.
    private string? FlagsText(ulong bits)
    {
        List<string> parts = [];
        for (int i = _numbers.Count - 1; i >= 0 && bits != 0; i--)
        {
            ulong member = (ulong)_numbers[i];
            if (member != 0 && (bits & member) == member)
            {
                bits -= member;
                parts.Add(_names[i]);
            }
        }

        if (bits != 0 || parts.Count == 0)
            return null;
        parts.Reverse();
        return StringOperators.Join(", ", parts.ToArray());
    }
}
