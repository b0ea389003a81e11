using System;
using Contracts.Host;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="string"/>: comparison by UTF-16 unit.</summary>
[Extends(typeof(string), StaticMembers = true)]
internal static partial class StringOperators
{
    public static bool op_Equality(string? a, string? b) => HostFunctions.StringEquals(a, b);

    public static bool op_Inequality(string? a, string? b) => !HostFunctions.StringEquals(a, b);

    public static ReadOnlySpan<char> op_Implicit(string? value) =>
        value is null ? default : new ReadOnlySpan<char>(StringMembers.ToCharArray(value));

    public static bool Equals(string? a, string? b) => HostFunctions.StringEquals(a, b);

    public static bool Equals(string? a, string? b, StringComparison comparisonType)
    {
        bool ignoreCase = TextSearch.IgnoresCase(comparisonType);
        if (a is null || b is null)
            return a is null && b is null;
        return a.Length == b.Length && TextSearch.Matches(a, 0, b, ignoreCase);
    }

    public static bool IsNullOrEmpty(string? value) => value is null || value.Length == 0;

    public static bool IsNullOrWhiteSpace(string? value)
    {
        if (value is null)
            return true;
        for (int i = 0; i < value.Length; i++)
        {
            if (!Characters.IsWhiteSpace(value[i]))
                return false;
        }

        return true;
    }

    public static int CompareOrdinal(string? strA, string? strB)
    {
        if (strA is null)
            return strB is null ? 0 : -1;
        return strB is null ? 1 : Order.CompareText(strA, strB);
    }

    public static int CompareOrdinal(string? strA, int indexA, string? strB, int indexB, int length)
    {
        if (strA is null || strB is null)
            return CompareOrdinal(strA, strB);
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        if (indexA < 0 || indexB < 0 || indexA > strA.Length || indexB > strB.Length)
            throw new ArgumentOutOfRangeException(nameof(indexA));
        int countA = strA.Length - indexA < length ? strA.Length - indexA : length;
        int countB = strB.Length - indexB < length ? strB.Length - indexB : length;
        return Order.CompareText(
            StringMembers.Part(strA, indexA, countA), StringMembers.Part(strB, indexB, countB));
    }

    public static int Compare(string? strA, string? strB) => CompareOrdinal(strA, strB);

    public static int Compare(string? strA, string? strB, StringComparison comparisonType)
    {
        bool ignoreCase = TextSearch.IgnoresCase(comparisonType);
        if (!ignoreCase || strA is null || strB is null)
            return CompareOrdinal(strA, strB);
        int length = strA.Length < strB.Length ? strA.Length : strB.Length;
        for (int i = 0; i < length; i++)
        {
            int order = LetterCase.Fold(strA[i]) - LetterCase.Fold(strB[i]);
            if (order == 0)
                continue;
            bool followsHigh = i > 0 && char.IsHighSurrogate(strA[i - 1]);
            bool isPairA = followsHigh ? char.IsLowSurrogate(strA[i]) : BeginsPair(strA, i);
            bool isPairB = followsHigh ? char.IsLowSurrogate(strB[i]) : BeginsPair(strB, i);
            return isPairA == isPairB ? order : isPairA ? 1 : -1;
        }

        return strA.Length - strB.Length;
    }

    /// <summary>Whether two units stand for one character, which is beyond all that have one unit.</summary>
    private static bool BeginsPair(string text, int index) => char.IsHighSurrogate(text[index])
        && index + 1 < text.Length
        && char.IsLowSurrogate(text[index + 1]);

    public static int Compare(
        string? strA, int indexA, string? strB, int indexB, int length, StringComparison comparisonType)
    {
        TextSearch.IgnoresCase(comparisonType);
        if (strA is null || strB is null)
            return strA is null ? strB is null ? 0 : -1 : 1;
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        if (indexA < 0 || indexB < 0 || indexA > strA.Length || indexB > strB.Length)
            throw new ArgumentOutOfRangeException(nameof(indexA));
        int countA = strA.Length - indexA < length ? strA.Length - indexA : length;
        int countB = strB.Length - indexB < length ? strB.Length - indexB : length;
        return Compare(
            StringMembers.Part(strA, indexA, countA), StringMembers.Part(strB, indexB, countB), comparisonType);
    }

    public static int GetHashCode(ReadOnlySpan<char> value) => Hash.Of(value.ToString());

    public static int GetHashCode(ReadOnlySpan<char> value, StringComparison comparisonType) =>
        StringMembers.GetHashCode(value.ToString(), comparisonType);
}
