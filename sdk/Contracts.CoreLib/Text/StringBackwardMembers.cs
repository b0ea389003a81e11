using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="string"/> that search it backwards, from an index towards its
/// start.</summary>
[Extends(typeof(string))]
internal static class StringBackwardMembers
{
    public static int LastIndexOf(string self, char value) => LastIndexOf(self, value, self.Length - 1, self.Length);

    public static int LastIndexOf(string self, char value, int startIndex) =>
        LastIndexOf(self, value, startIndex, unchecked(startIndex + 1));

    public static int LastIndexOf(string self, char value, int startIndex, int count) =>
        LastIndexOfAny(self, [value], startIndex, count);

    public static int LastIndexOfAny(string self, char[] anyOf) =>
        LastIndexOfAny(self, anyOf, self.Length - 1, self.Length);

    public static int LastIndexOfAny(string self, char[] anyOf, int startIndex) =>
        LastIndexOfAny(self, anyOf, startIndex, unchecked(startIndex + 1));

    public static int LastIndexOfAny(string self, char[] anyOf, int startIndex, int count)
    {
        if (anyOf is null)
            throw new ArgumentNullException(nameof(anyOf));
        if (self.Length == 0)
            return -1;
        if ((uint)startIndex >= (uint)self.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (count < 0 || count - 1 > startIndex)
            throw new ArgumentOutOfRangeException(nameof(count));
        for (int i = startIndex; i > startIndex - count; i--)
        {
            if (TextSearch.IsOneOf(self[i], anyOf))
                return i;
        }

        return -1;
    }

    public static int LastIndexOf(string self, string value) => LastIndexOf(self, value, StringComparison.Ordinal);

    public static int LastIndexOf(string self, string value, StringComparison comparisonType) =>
        LastIndexOf(self, value, self.Length - 1, self.Length, comparisonType);

    public static int LastIndexOf(string self, string value, int startIndex) =>
        LastIndexOf(self, value, startIndex, StringComparison.Ordinal);

    public static int LastIndexOf(string self, string value, int startIndex, StringComparison comparisonType) =>
        LastIndexOf(self, value, startIndex, unchecked(startIndex + 1), comparisonType);

    public static int LastIndexOf(string self, string value, int startIndex, int count) =>
        LastIndexOf(self, value, startIndex, count, StringComparison.Ordinal);

    public static int LastIndexOf(
        string self, string value, int startIndex, int count, StringComparison comparisonType)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        bool ignoreCase = TextSearch.IgnoresCase(comparisonType);

        // One behind the last unit, and one before the first of an empty text, are forgiven.
        if (startIndex == self.Length)
        {
            startIndex--;
            if (count > 0)
                count--;
        }

        if (startIndex == -1 && self.Length == 0)
            count = 0;
        else if ((uint)startIndex >= (uint)self.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        int first = startIndex - count + 1;
        if (count < 0 || first < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        for (int i = startIndex + 1 - value.Length; i >= first; i--)
        {
            if (TextSearch.Matches(self, i, value, ignoreCase))
                return i;
        }

        return -1;
    }
}
