using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

// Comparison of spans.
internal static partial class MemoryExtensions
{
    public static bool SequenceEqual<T>(Span<T> span, ReadOnlySpan<T> other) =>
        SequenceEqual((ReadOnlySpan<T>)span, other);

    public static bool SequenceEqual<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other) =>
        SequenceEqual(span, other, null);

    public static bool SequenceEqual<T>(Span<T> span, ReadOnlySpan<T> other, IEqualityComparer<T>? comparer) =>
        SequenceEqual((ReadOnlySpan<T>)span, other, comparer);

    public static bool SequenceEqual<T>(
        ReadOnlySpan<T> span, ReadOnlySpan<T> other, IEqualityComparer<T>? comparer) =>
        span.Length == other.Length && StartsWith(span, other, comparer);

    public static int SequenceCompareTo<T>(Span<T> span, ReadOnlySpan<T> other) =>
        SequenceCompareTo((ReadOnlySpan<T>)span, other);

    public static int SequenceCompareTo<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other)
    {
        Comparer<T> comparer = Comparer<T>.Default;
        for (int i = 0; i < span.Length && i < other.Length; i++)
        {
            int order = comparer.Compare(span[i], other[i]);
            if (order != 0)
                return order;
        }

        return span.Length < other.Length ? -1 : span.Length > other.Length ? 1 : 0;
    }

    public static bool StartsWith<T>(Span<T> span, ReadOnlySpan<T> value) => StartsWith((ReadOnlySpan<T>)span, value);

    public static bool StartsWith<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value) => StartsWith(span, value, null);

    public static bool StartsWith<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value, IEqualityComparer<T>? comparer) =>
        span.Length >= value.Length
        && SpanSearch.Matches(span, 0, value, comparer ?? EqualityComparer<T>.Default);

    public static bool StartsWith<T>(ReadOnlySpan<T> span, T value) =>
        span.Length > 0 && EqualityComparer<T>.Default.Equals(span[0], value);

    public static bool EndsWith<T>(Span<T> span, ReadOnlySpan<T> value) => EndsWith((ReadOnlySpan<T>)span, value);

    public static bool EndsWith<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value) => EndsWith(span, value, null);

    public static bool EndsWith<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value, IEqualityComparer<T>? comparer) =>
        span.Length >= value.Length
        && SpanSearch.Matches(span, span.Length - value.Length, value, comparer ?? EqualityComparer<T>.Default);

    public static bool EndsWith<T>(ReadOnlySpan<T> span, T value) =>
        span.Length > 0 && EqualityComparer<T>.Default.Equals(span[span.Length - 1], value);

    public static int CommonPrefixLength<T>(Span<T> span, ReadOnlySpan<T> other) =>
        CommonPrefixLength((ReadOnlySpan<T>)span, other);

    public static int CommonPrefixLength<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other)
    {
        EqualityComparer<T> equality = EqualityComparer<T>.Default;
        int length = 0;
        while (length < span.Length && length < other.Length && equality.Equals(span[length], other[length]))
            length++;
        return length;
    }

    public static int Count<T>(Span<T> span, T value) => Count((ReadOnlySpan<T>)span, value);

    public static int Count<T>(ReadOnlySpan<T> span, T value)
    {
        EqualityComparer<T> equality = EqualityComparer<T>.Default;
        int count = 0;
        for (int i = 0; i < span.Length; i++)
            count += equality.Equals(span[i], value) ? 1 : 0;
        return count;
    }

    public static int Count<T>(Span<T> span, ReadOnlySpan<T> value) => Count((ReadOnlySpan<T>)span, value);

    /// <summary>How often the run stands in the span, without overlap; an empty run never does.</summary>
    public static int Count<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value)
    {
        if (value.Length == 0)
            return 0;
        EqualityComparer<T> equality = EqualityComparer<T>.Default;
        int count = 0;
        for (int i = 0; i <= span.Length - value.Length;)
        {
            bool isThere = SpanSearch.Matches(span, i, value, equality);
            count += isThere ? 1 : 0;
            i += isThere ? value.Length : 1;
        }

        return count;
    }
}
