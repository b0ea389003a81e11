using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>What the compiler and authors call on spans: search, comparison, sorting.</summary>
[Replaces(typeof(System.MemoryExtensions))]
internal static partial class MemoryExtensions
{
    public static ReadOnlySpan<char> AsSpan(string? text) => StringOperators.op_Implicit(text);

    public static ReadOnlySpan<char> AsSpan(string? text, int start) => StringOperators.op_Implicit(text).Slice(start);

    public static ReadOnlySpan<char> AsSpan(string? text, int start, int length) =>
        StringOperators.op_Implicit(text).Slice(start, length);

    public static Span<T> AsSpan<T>(T[]? array) => new(array);

    public static Span<T> AsSpan<T>(T[]? array, int start) => new Span<T>(array).Slice(start);

    public static Span<T> AsSpan<T>(T[]? array, int start, int length) => new(array, start, length);

    public static Span<T> AsSpan<T>(T[]? array, Index startIndex)
    {
        if (array is null)
            return startIndex.Equals(Index.Start) ? default : throw new ArgumentNullException(nameof(array));
        return new Span<T>(array).Slice(startIndex.GetOffset(array.Length));
    }

    public static Span<T> AsSpan<T>(T[]? array, Range range)
    {
        if (array is null)
        {
            return range.Start.Equals(Index.Start) && range.End.Equals(Index.Start)
                ? default
                : throw new ArgumentNullException(nameof(array));
        }

        (int start, int length) = range.GetOffsetAndLength(array.Length);
        return new Span<T>(array, start, length);
    }

    public static ReadOnlySpan<char> AsSpan(string? text, Index startIndex)
    {
        if (text is null)
            return startIndex.Equals(Index.Start) ? default : throw new ArgumentOutOfRangeException(nameof(startIndex));
        int start = startIndex.GetOffset(text.Length);
        if ((uint)start > (uint)text.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        return AsSpan(text, start);
    }

    public static ReadOnlySpan<char> AsSpan(string? text, Range range)
    {
        if (text is null)
        {
            return range.Start.Equals(Index.Start) && range.End.Equals(Index.Start)
                ? default
                : throw new ArgumentNullException(nameof(text));
        }

        (int start, int length) = range.GetOffsetAndLength(text.Length);
        return AsSpan(text, start, length);
    }

    public static void CopyTo<T>(T[]? source, Span<T> destination) => new ReadOnlySpan<T>(source).CopyTo(destination);

    public static void Replace<T>(Span<T> span, T oldValue, T newValue)
    {
        EqualityComparer<T> equality = EqualityComparer<T>.Default;
        for (int i = 0; i < span.Length; i++)
        {
            if (equality.Equals(span[i], oldValue))
                span[i] = newValue;
        }
    }

    public static void Reverse<T>(Span<T> span)
    {
        int high = span.Length - 1;
        for (int low = 0; low < high; low++)
        {
            (span[low], span[high]) = (span[high], span[low]);
            high--;
        }
    }

    public static void Sort<T>(Span<T> span) => SortBy(span, Comparer<T>.Default);

    public static void Sort<T>(Span<T> span, Comparison<T> comparison) => SortBy(span, Comparer<T>.Create(comparison));

    public static void Sort<T, TComparer>(Span<T> span, TComparer comparer)
        where TComparer : IComparer<T>? => SortBy(span, (IComparer<T>?)comparer ?? Comparer<T>.Default);

    private static void SortBy<T>(Span<T> span, IComparer<T> comparer)
    {
        T[] items = span.ToArray();
        Elements.Sort(items, 0, items.Length, comparer);
        new ReadOnlySpan<T>(items).CopyTo(span);
    }

    public static void Sort<TKey, TValue>(Span<TKey> keys, Span<TValue> items)
    {
        TKey[] sortedKeys = keys.ToArray();
        TValue[] sortedItems = items.ToArray();
        if (sortedKeys.Length != sortedItems.Length)
            throw new ArgumentException("There are not as many items as keys.");
        ArrayStatics.Sort(sortedKeys, sortedItems);
        new ReadOnlySpan<TKey>(sortedKeys).CopyTo(keys);
        new ReadOnlySpan<TValue>(sortedItems).CopyTo(items);
    }

    public static int BinarySearch<T, TComparer>(ReadOnlySpan<T> span, T value, TComparer comparer)
        where TComparer : IComparer<T>
    {
        if (comparer is null)
            throw new ArgumentNullException(nameof(comparer));
        return Elements.BinarySearch(span.ToArray(), 0, span.Length, value, comparer);
    }
}
