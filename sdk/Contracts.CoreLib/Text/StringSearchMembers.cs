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
        bool ignoreCase = TextSearch.IgnoresCase(comparisonType);
        CheckRange(self, startIndex, self.Length - startIndex);
        return TextSearch.IndexOf(self, value, startIndex, self.Length - startIndex, ignoreCase);
    }

    public static int IndexOf(string self, string value, int startIndex, int count) =>
        IndexOf(self, value, startIndex, count, StringComparison.Ordinal);

    public static int IndexOf(
        string self, string value, int startIndex, int count, StringComparison comparisonType)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        bool ignoreCase = TextSearch.IgnoresCase(comparisonType);
        CheckRange(self, startIndex, count);
        return TextSearch.IndexOf(self, value, startIndex, count, ignoreCase);
    }

    public static int IndexOf(string self, char value, StringComparison comparisonType) =>
        Find(self, CharStatics.ToString(value), comparisonType);

    public static bool Contains(string self, char value, StringComparison comparisonType) =>
        IndexOf(self, value, comparisonType) >= 0;

    public static int IndexOfAny(string self, char[] anyOf) => IndexOfAny(self, anyOf, 0, self.Length);

    public static int IndexOfAny(string self, char[] anyOf, int startIndex) =>
        IndexOfAny(self, anyOf, startIndex, self.Length - startIndex);

    public static int IndexOfAny(string self, char[] anyOf, int startIndex, int count)
    {
        if (anyOf is null)
            throw new ArgumentNullException(nameof(anyOf));
        CheckRange(self, startIndex, count);
        for (int i = startIndex; i < startIndex + count; i++)
        {
            if (TextSearch.IsOneOf(self[i], anyOf))
                return i;
        }

        return -1;
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
