using System;

namespace Contracts.CoreLib;

// Spans of UTF-16 units, compared and searched by ordinal.
internal static partial class MemoryExtensions
{
    public static bool IsWhiteSpace(ReadOnlySpan<char> span) => StringOperators.IsNullOrWhiteSpace(span.ToString());

    public static bool Equals(ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType) =>
        StringOperators.Equals(span.ToString(), other.ToString(), comparisonType);

    public static int CompareTo(
        ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType) =>
        StringOperators.Compare(span.ToString(), other.ToString(), comparisonType);

    public static bool Contains(
        ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        IndexOf(span, value, comparisonType) >= 0;

    public static int IndexOf(ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        StringSearchMembers.IndexOf(span.ToString(), value.ToString(), comparisonType);

    public static int LastIndexOf(
        ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        StringBackwardMembers.LastIndexOf(span.ToString(), value.ToString(), comparisonType);

    public static bool StartsWith(
        ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        StringSearchMembers.StartsWith(span.ToString(), value.ToString(), comparisonType);

    public static bool EndsWith(
        ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        StringSearchMembers.EndsWith(span.ToString(), value.ToString(), comparisonType);

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> span) => TrimUnits(span, [], start: true, end: true);

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> span, char trimChar) =>
        TrimUnits(span, [trimChar], start: true, end: true);

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> span, ReadOnlySpan<char> trimChars) =>
        TrimUnits(span, trimChars.ToArray(), start: true, end: true);

    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> span) => TrimUnits(span, [], start: true, end: false);

    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> span, char trimChar) =>
        TrimUnits(span, [trimChar], start: true, end: false);

    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> span, ReadOnlySpan<char> trimChars) =>
        TrimUnits(span, trimChars.ToArray(), start: true, end: false);

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> span) => TrimUnits(span, [], start: false, end: true);

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> span, char trimChar) =>
        TrimUnits(span, [trimChar], start: false, end: true);

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> span, ReadOnlySpan<char> trimChars) =>
        TrimUnits(span, trimChars.ToArray(), start: false, end: true);

    public static int ToUpperInvariant(ReadOnlySpan<char> source, Span<char> destination) =>
        Write(StringMembers.ToUpperInvariant(source.ToString()), destination);

    public static int ToLowerInvariant(ReadOnlySpan<char> source, Span<char> destination) =>
        Write(StringMembers.ToLowerInvariant(source.ToString()), destination);

    private static int Write(string text, Span<char> destination) =>
        SpanText.TryWrite(text, destination, out int written) ? written : -1;

    // No characters to trim means white space.
    private static ReadOnlySpan<char> TrimUnits(ReadOnlySpan<char> span, char[] set, bool start, bool end)
    {
        int first = 0;
        int last = span.Length - 1;
        while (start && first <= last && StringTrimMembers.IsTrimmed(span[first], set))
            first++;
        while (end && last >= first && StringTrimMembers.IsTrimmed(span[last], set))
            last--;
        return span.Slice(first, last - first + 1);
    }
}
