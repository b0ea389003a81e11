using System;

namespace Contracts.CoreLib;

/// <summary>Search by UTF-16 unit. Ranges are the caller's duty.</summary>
internal static class TextSearch
{
    /// <summary>Whether a comparison ignores case; the culture-sensitive ones are none that contracts have.</summary>
    public static bool IgnoresCase(StringComparison comparison) => comparison switch
    {
        StringComparison.Ordinal => false,
        StringComparison.OrdinalIgnoreCase => true,
        >= StringComparison.CurrentCulture and <= StringComparison.InvariantCultureIgnoreCase =>
            throw new NotSupportedException("Contracts compare text by ordinal only."),
        _ => throw new ArgumentException("The comparison is not known."),
    };

    public static int IndexOf(string text, char unit, int start, int count)
    {
        for (int i = start; i < start + count; i++)
        {
            if (text[i] == unit)
                return i;
        }

        return -1;
    }

    public static int IndexOf(string text, string value, int start, int count, bool ignoreCase)
    {
        if (value.Length == 0)
            return start;
        int last = start + count - value.Length;
        for (int i = start; i <= last; i++)
        {
            if (Matches(text, i, value, ignoreCase))
                return i;
        }

        return -1;
    }

    /// <summary>Whether the value stands at a place from where it fits.</summary>
    public static bool Matches(string text, int start, string value, bool ignoreCase)
    {
        for (int i = 0; i < value.Length; i++)
        {
            char left = text[start + i];
            char right = value[i];
            if (left != right && (!ignoreCase || LetterCase.Fold(left) != LetterCase.Fold(right)))
                return false;
        }

        return true;
    }

    public static bool IsOneOf(char unit, char[] set)
    {
        for (int i = 0; i < set.Length; i++)
        {
            if (set[i] == unit)
                return true;
        }

        return false;
    }
}
