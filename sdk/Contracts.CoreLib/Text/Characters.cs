namespace Contracts.CoreLib;

/// <summary>Classes of single UTF-16 units, fast for ASCII.</summary>
internal static class Characters
{
    public static bool IsWhiteSpace(char unit)
    {
        if (unit <= ' ')
            return unit == ' ' || unit is >= '\t' and <= '\r';
        if (unit < '\u0085')
            return false;
        return unit is '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029'
            or '\u202F' or '\u205F' or '\u3000';
    }

    public static bool IsLetter(char unit)
    {
        if (unit < 128)
            return (char)(unit | 32) is >= 'a' and <= 'z';
        return CharacterTable.Contains(CharacterTable.Letters, unit);
    }

    public static bool IsDigit(char unit)
    {
        if (unit < 128)
            return unit is >= '0' and <= '9';
        return CharacterTable.Contains(CharacterTable.Digits, unit);
    }

    public static bool IsUpper(char unit)
    {
        if (unit < 128)
            return unit is >= 'A' and <= 'Z';
        return CharacterTable.Contains(CaseClassTable.Upper, unit);
    }

    public static bool IsLower(char unit)
    {
        if (unit < 128)
            return unit is >= 'a' and <= 'z';
        return CharacterTable.Contains(CaseClassTable.Lower, unit);
    }

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int HexadecimalValue(char unit)
    {
        if (unit is >= '0' and <= '9')
            return unit - '0';
        if (unit is >= 'a' and <= 'f')
            return unit - 'a' + 10;
        return unit is >= 'A' and <= 'F' ? unit - 'A' + 10 : -1;
    }
}
