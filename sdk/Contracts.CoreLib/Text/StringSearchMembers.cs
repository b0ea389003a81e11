using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="string"/> that look into it. All search by UTF-16 unit.</summary>
[Extends(typeof(string))]
internal static class StringSearchMembers
{
    public static bool Contains(string self, char value) => TextSearch.IndexOf(self, value, 0, self.Length) >= 0;

    public static bool Contains(string self, string value) => Find(self, value, StringComparison.Ordinal) >= 0;

    public static bool Contains(string self, string value, StringComparison comparisonType) =>
        Find(self, value, comparisonType) >= 0;

    public static int IndexOf(string self, char value) => TextSearch.IndexOf(self, value, 0, self.Length);

    public static int IndexOf(string self, char value, int startIndex) =>
        IndexOf(self, value, startIndex, self.Length - startIndex);

    public static int IndexOf(string self, char value, int startIndex, int count)
    {
        CheckRange(self, startIndex, count);
        return TextSearch.IndexOf(self, value, startIndex, count);
    }

    public static int IndexOf(string self, string value) => Find(self, value, StringComparison.Ordinal);

    public static int IndexOf(string self, string value, StringComparison comparisonType) =>
        Find(self, value, comparisonType);

    public static int IndexOf(string self, string value, int startIndex) =>
        IndexOf(self, value, startIndex, StringComparison.Ordinal);

    public static int IndexOf(string self, string value, int startIndex, StringComparison comparisonType)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        CheckRange(self, startIndex, self.Length - startIndex);
        return TextSearch.IndexOf(
            self, value, startIndex, self.Length - startIndex, TextSearch.IgnoresCase(comparisonType));
    }

    public static int IndexOfAny(string self, char[] anyOf)
    {
        if (anyOf is null)
            throw new ArgumentNullException(nameof(anyOf));
        for (int i = 0; i < self.Length; i++)
        {
            if (TextSearch.IsOneOf(self[i], anyOf))
                return i;
        }

        return -1;
    }

    public static int LastIndexOf(string self, char value) => TextSearch.LastIndexOf(self, value);

    public static int LastIndexOf(string self, string value) => LastIndexOf(self, value, StringComparison.Ordinal);

    public static int LastIndexOf(string self, string value, StringComparison comparisonType)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        return TextSearch.LastIndexOf(self, value, TextSearch.IgnoresCase(comparisonType));
    }

    public static bool StartsWith(string self, char value) => self.Length > 0 && self[0] == value;

    public static bool StartsWith(string self, string value) => StartsWith(self, value, StringComparison.Ordinal);

    public static bool StartsWith(string self, string value, StringComparison comparisonType)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        bool ignoreCase = TextSearch.IgnoresCase(comparisonType);
        return self.Length >= value.Length && TextSearch.Matches(self, 0, value, ignoreCase);
    }

    public static bool EndsWith(string self, char value) => self.Length > 0 && self[self.Length - 1] == value;

    public static bool EndsWith(string self, string value) => EndsWith(self, value, StringComparison.Ordinal);

    public static bool EndsWith(string self, string value, StringComparison comparisonType)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        bool ignoreCase = TextSearch.IgnoresCase(comparisonType);
        int start = self.Length - value.Length;
        return start >= 0 && TextSearch.Matches(self, start, value, ignoreCase);
    }

    public static string Trim(string self) => Trim(self, null, start: true, end: true);

    public static string Trim(string self, char trimChar) => Trim(self, [trimChar], start: true, end: true);

    public static string Trim(string self, params char[]? trimChars) => Trim(self, trimChars, start: true, end: true);

    public static string TrimStart(string self) => Trim(self, null, start: true, end: false);

    public static string TrimStart(string self, char trimChar) => Trim(self, [trimChar], start: true, end: false);

    public static string TrimStart(string self, params char[]? trimChars) =>
        Trim(self, trimChars, start: true, end: false);

    public static string TrimEnd(string self) => Trim(self, null, start: false, end: true);

    public static string TrimEnd(string self, char trimChar) => Trim(self, [trimChar], start: false, end: true);

    public static string TrimEnd(string self, params char[]? trimChars) =>
        Trim(self, trimChars, start: false, end: true);

    // No characters to trim means white space.
    private static string Trim(string self, char[]? set, bool start, bool end)
    {
        int first = 0;
        int last = self.Length - 1;
        while (start && first <= last && IsTrimmed(self[first], set))
            first++;
        while (end && last >= first && IsTrimmed(self[last], set))
            last--;
        return StringMembers.Part(self, first, last - first + 1);
    }

    private static bool IsTrimmed(char unit, char[]? set) =>
        set is null || set.Length == 0 ? Characters.IsWhiteSpace(unit) : TextSearch.IsOneOf(unit, set);

    private static int Find(string self, string value, StringComparison comparison)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        return TextSearch.IndexOf(self, value, 0, self.Length, TextSearch.IgnoresCase(comparison));
    }

    private static void CheckRange(string self, int start, int count)
    {
        if ((uint)start > (uint)self.Length)
            throw new ArgumentOutOfRangeException(nameof(start));
        if (count < 0 || count > self.Length - start)
            throw new ArgumentOutOfRangeException(nameof(count));
    }
}
