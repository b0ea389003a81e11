namespace Contracts.CoreLib;

/// <summary>Upper and lower case of single UTF-16 units, as the invariant culture maps them.</summary>
internal static class LetterCase
{
    /// <summary>The unit that stands for all that differ by case only.</summary>
    public static char Fold(char unit) => ToUpper(unit);

    public static char ToUpper(char unit)
    {
        if (unit is >= 'a' and <= 'z')
            return (char)(unit - 32);
        return unit < 128 ? unit : LetterCaseTable.Map(LetterCaseTable.Upper, unit);
    }

    public static char ToLower(char unit)
    {
        if (unit is >= 'A' and <= 'Z')
            return (char)(unit + 32);
        return unit < 128 ? unit : LetterCaseTable.Map(LetterCaseTable.Lower, unit);
    }

    public static string Map(string text, bool upper)
    {
        char[] units = StringMembers.ToCharArray(text);
        bool changed = false;
        for (int i = 0; i < units.Length; i++)
        {
            char unit = units[i];
            char mapped = upper ? ToUpper(unit) : ToLower(unit);
            changed |= mapped != unit;
            units[i] = mapped;
        }

        return changed ? StringMembers.Create(units) : text;
    }
}
