using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Search in spans by a comparer; null is the type's own.</summary>
internal static class SpanSearch
{
    /// <summary>The first place whose element is, or is not, one of the values; -1: there is none.</summary>
    public static int First<T>(ReadOnlySpan<T> span, T[] values, IEqualityComparer<T>? comparer, bool wanted)
    {
        IEqualityComparer<T> equality = comparer ?? EqualityComparer<T>.Default;
        for (int i = 0; i < span.Length; i++)
        {
            if (IsOneOf(span[i], values, equality) == wanted)
                return i;
        }

        return -1;
    }

    /// <summary>The last such place.</summary>
    public static int Last<T>(ReadOnlySpan<T> span, T[] values, IEqualityComparer<T>? comparer, bool wanted)
    {
        IEqualityComparer<T> equality = comparer ?? EqualityComparer<T>.Default;
        for (int i = span.Length - 1; i >= 0; i--)
        {
            if (IsOneOf(span[i], values, equality) == wanted)
                return i;
        }

        return -1;
    }

    /// <summary>Where the run stands first.</summary>
    public static int FirstRun<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> run, IEqualityComparer<T>? comparer)
    {
        IEqualityComparer<T> equality = comparer ?? EqualityComparer<T>.Default;
        for (int i = 0; i <= span.Length - run.Length; i++)
        {
            if (Matches(span, i, run, equality))
                return i;
        }

        return -1;
    }

    /// <summary>Where the run stands last; of an empty one, the end.</summary>
    public static int LastRun<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> run)
    {
        EqualityComparer<T> equality = EqualityComparer<T>.Default;
        for (int i = span.Length - run.Length; i >= 0; i--)
        {
            if (Matches(span, i, run, equality))
                return i;
        }

        return -1;
    }

    /// <summary>Whether the run stands at a place, from where it fits.</summary>
    public static bool Matches<T>(
        ReadOnlySpan<T> span, int start, ReadOnlySpan<T> run, IEqualityComparer<T> equality)
    {
        for (int i = 0; i < run.Length; i++)
        {
            if (!equality.Equals(span[start + i], run[i]))
                return false;
        }

        return true;
    }

    public static bool IsOneOf<T>(T item, T[] values, IEqualityComparer<T> equality)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (equality.Equals(item, values[i]))
                return true;
        }

        return false;
    }
}
