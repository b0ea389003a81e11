using System;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="char"/>.</summary>
[Extends(typeof(char), StaticMembers = true)]
internal static class CharStatics
{
    public static string ToString(char c) => StringMembers.Create(c, 1);

    public static bool IsLetter(char c) => Characters.IsLetter(c);

    public static bool IsDigit(char c) => Characters.IsDigit(c);

    public static bool IsLetterOrDigit(char c) => Characters.IsLetter(c) || Characters.IsDigit(c);

    public static bool IsWhiteSpace(char c) => Characters.IsWhiteSpace(c);

    public static bool IsUpper(char c) => Characters.IsUpper(c);

    public static bool IsLower(char c) => Characters.IsLower(c);

    public static bool IsNumber(char c) =>
        c < 128 ? Characters.IsDigit(c) : CharacterTable.Contains(CharacterTable.Numbers, c);

    public static bool IsPunctuation(char c) => CharacterTable.Contains(CharacterTable.Punctuation, c);

    public static bool IsSymbol(char c) => CharacterTable.Contains(CharacterTable.Symbols, c);

    public static bool IsControl(char c) => c < ' ' || c is >= '\u007F' and <= '\u009F';

    public static bool IsSeparator(char c) => Characters.IsWhiteSpace(c) && !IsControl(c);

    public static bool IsSurrogate(char c) => c is >= '\uD800' and <= '\uDFFF';

    public static bool IsHighSurrogate(char c) => c is >= '\uD800' and <= '\uDBFF';

    public static bool IsLowSurrogate(char c) => c is >= '\uDC00' and <= '\uDFFF';

    public static bool IsAscii(char c) => c < 128;

    public static bool IsAsciiDigit(char c) => c is >= '0' and <= '9';

    public static bool IsAsciiLetter(char c) => (char)(c | 32) is >= 'a' and <= 'z';

    public static bool IsAsciiLetterLower(char c) => c is >= 'a' and <= 'z';

    public static bool IsAsciiLetterUpper(char c) => c is >= 'A' and <= 'Z';

    public static bool IsAsciiLetterOrDigit(char c) => IsAsciiLetter(c) || IsAsciiDigit(c);

    public static bool IsAsciiHexDigit(char c) => Characters.HexadecimalValue(c) >= 0;

    public static bool IsAsciiHexDigitLower(char c) => IsAsciiDigit(c) || c is >= 'a' and <= 'f';

    public static bool IsAsciiHexDigitUpper(char c) => IsAsciiDigit(c) || c is >= 'A' and <= 'F';

    public static bool IsBetween(char c, char minInclusive, char maxInclusive) =>
        unchecked((uint)(c - minInclusive)) <= unchecked((uint)(maxInclusive - minInclusive));

    public static char ToUpperInvariant(char c) => LetterCase.ToUpper(c);

    public static char ToLowerInvariant(char c) => LetterCase.ToLower(c);

    public static char Parse(string s)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        return s.Length == 1 ? s[0] : throw new FormatException("The text is not a single unit.");
    }

    public static bool TryParse(string? s, out char result)
    {
        bool single = s is not null && s.Length == 1;
        result = single ? s![0] : '\0';
        return single;
    }

    public static bool IsControl(string s, int index) => IsControl(UnitOf(s, index));

    public static bool IsWhiteSpace(string s, int index) => IsWhiteSpace(UnitOf(s, index));

    public static bool IsSurrogate(string s, int index) => IsSurrogate(UnitOf(s, index));

    public static bool IsHighSurrogate(string s, int index) => IsHighSurrogate(UnitOf(s, index));

    public static bool IsLowSurrogate(string s, int index) => IsLowSurrogate(UnitOf(s, index));

    public static bool IsSurrogatePair(char highSurrogate, char lowSurrogate) =>
        IsHighSurrogate(highSurrogate) && IsLowSurrogate(lowSurrogate);

    public static bool IsSurrogatePair(string s, int index) =>
        IsHighSurrogate(UnitOf(s, index)) && index + 1 < s.Length && IsLowSurrogate(s[index + 1]);

    public static int ConvertToUtf32(char highSurrogate, char lowSurrogate)
    {
        if (!IsHighSurrogate(highSurrogate))
            throw new ArgumentOutOfRangeException(nameof(highSurrogate));
        if (!IsLowSurrogate(lowSurrogate))
            throw new ArgumentOutOfRangeException(nameof(lowSurrogate));
        return ((highSurrogate - 0xD800) << 10) + (lowSurrogate - 0xDC00) + 0x10000;
    }

    public static int ConvertToUtf32(string s, int index)
    {
        char unit = UnitOf(s, index);
        if (!IsSurrogate(unit))
            return unit;
        return IsSurrogatePair(s, index)
            ? ConvertToUtf32(unit, s[index + 1])
            : throw new ArgumentException("A surrogate stands alone.", nameof(s));
    }

    public static string ConvertFromUtf32(int utf32)
    {
        if (utf32 is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            throw new ArgumentOutOfRangeException(nameof(utf32));
        if (utf32 < 0x10000)
            return ToString((char)utf32);
        int beyond = utf32 - 0x10000;
        return StringMembers.Create([(char)(0xD800 + (beyond >> 10)), (char)(0xDC00 + (beyond & 0x3FF))]);
    }

    private static char UnitOf(string s, int index)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        if ((uint)index >= (uint)s.Length)
            throw new ArgumentOutOfRangeException(nameof(index));
        return s[index];
    }
}
