using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>What the compiler and authors call on spans most: search, comparison, sorting.</summary>
[Replaces(typeof(System.MemoryExtensions))]
internal static class MemoryExtensions
{
    public static ReadOnlySpan<char> AsSpan(string? text) => StringOperators.op_Implicit(text);

    public static ReadOnlySpan<char> AsSpan(string? text, int start) => StringOperators.op_Implicit(text).Slice(start);

    public static ReadOnlySpan<char> AsSpan(string? text, int start, int length) =>
        StringOperators.op_Implicit(text).Slice(start, length);

    public static Span<T> AsSpan<T>(T[]? array) => new(array);

    public static Span<T> AsSpan<T>(T[]? array, int start) => new Span<T>(array).Slice(start);

    public static Span<T> AsSpan<T>(T[]? array, int start, int length) => new(array, start, length);

    public static bool Contains<T>(ReadOnlySpan<T> span, T value) =>
        IndexOf(span, value) >= 0;

    public static bool Contains<T>(Span<T> span, T value) =>
        IndexOf(span, value) >= 0;

    public static int IndexOf<T>(Span<T> span, T value) =>
        IndexOf((ReadOnlySpan<T>)span, value);

    public static int IndexOf<T>(ReadOnlySpan<T> span, T value)
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = 0; i < span.Length; i++)
        {
            if (comparer.Equals(span[i], value))
                return i;
        }

        return -1;
    }

    public static bool SequenceEqual<T>(Span<T> span, ReadOnlySpan<T> other) =>
        SequenceEqual((ReadOnlySpan<T>)span, other);

    public static bool SequenceEqual<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other)
    {
        if (span.Length != other.Length)
            return false;
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = 0; i < span.Length; i++)
        {
            if (!comparer.Equals(span[i], other[i]))
                return false;
        }

        return true;
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
}
