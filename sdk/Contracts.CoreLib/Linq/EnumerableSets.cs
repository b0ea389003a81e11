using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

// Operators on sequences as sets: what is equal comes once, where it comes first.
internal static partial class Enumerable
{
    public static IEnumerable<T> Distinct<T>(IEnumerable<T> source) => Distinct(source, null);

    public static IEnumerable<T> Distinct<T>(IEnumerable<T> source, IEqualityComparer<T>? comparer) =>
        DistinctBy(source, new Identity<T>().Of, comparer);

    public static IEnumerable<T> DistinctBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) =>
        DistinctBy(source, keySelector, null);

    public static IEnumerable<T> DistinctBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        Require(source, keySelector);
        return UnionOf(source, Empty<T>(), keySelector, comparer);
    }

    public static IEnumerable<T> Union<T>(IEnumerable<T> first, IEnumerable<T> second) => Union(first, second, null);

    public static IEnumerable<T> Union<T>(
        IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer) =>
        UnionBy(first, second, new Identity<T>().Of, comparer);

    public static IEnumerable<T> UnionBy<T, TKey>(
        IEnumerable<T> first, IEnumerable<T> second, Func<T, TKey> keySelector) =>
        UnionBy(first, second, keySelector, null);

    public static IEnumerable<T> UnionBy<T, TKey>(
        IEnumerable<T> first,
        IEnumerable<T> second,
        Func<T, TKey> keySelector,
        IEqualityComparer<TKey>? comparer)
    {
        Require(first, second);
        Require(first, keySelector);
        return UnionOf(first, second, keySelector, comparer);
    }

    public static IEnumerable<T> Except<T>(IEnumerable<T> first, IEnumerable<T> second) => Except(first, second, null);

    public static IEnumerable<T> Except<T>(
        IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer) =>
        ExceptBy(first, second, new Identity<T>().Of, comparer);

    public static IEnumerable<T> ExceptBy<T, TKey>(
        IEnumerable<T> first, IEnumerable<TKey> second, Func<T, TKey> keySelector) =>
        ExceptBy(first, second, keySelector, null);

    public static IEnumerable<T> ExceptBy<T, TKey>(
        IEnumerable<T> first,
        IEnumerable<TKey> second,
        Func<T, TKey> keySelector,
        IEqualityComparer<TKey>? comparer)
    {
        Require(first, second);
        Require(first, keySelector);
        return ExceptOf(first, second, keySelector, comparer);
    }

    public static IEnumerable<T> Intersect<T>(IEnumerable<T> first, IEnumerable<T> second) =>
        Intersect(first, second, null);

    public static IEnumerable<T> Intersect<T>(
        IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer) =>
        IntersectBy(first, second, new Identity<T>().Of, comparer);

    public static IEnumerable<T> IntersectBy<T, TKey>(
        IEnumerable<T> first, IEnumerable<TKey> second, Func<T, TKey> keySelector) =>
        IntersectBy(first, second, keySelector, null);

    public static IEnumerable<T> IntersectBy<T, TKey>(
        IEnumerable<T> first,
        IEnumerable<TKey> second,
        Func<T, TKey> keySelector,
        IEqualityComparer<TKey>? comparer)
    {
        Require(first, second);
        Require(first, keySelector);
        return IntersectOf(first, second, keySelector, comparer);
    }

    private static IEnumerable<T> UnionOf<T, TKey>(
        IEnumerable<T> first, IEnumerable<T> second, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        HashSet<TKey> seen = new(comparer);
        foreach (T item in first)
        {
            if (seen.Add(keySelector(item)))
                yield return item;
        }

        foreach (T item in second)
        {
            if (seen.Add(keySelector(item)))
                yield return item;
        }
    }

    private static IEnumerable<T> ExceptOf<T, TKey>(
        IEnumerable<T> first, IEnumerable<TKey> second, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        HashSet<TKey> barred = new(second, comparer);
        foreach (T item in first)
        {
            if (barred.Add(keySelector(item)))
                yield return item;
        }
    }

    private static IEnumerable<T> IntersectOf<T, TKey>(
        IEnumerable<T> first, IEnumerable<TKey> second, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        HashSet<TKey> wanted = new(second, comparer);
        foreach (T item in first)
        {
            if (wanted.Remove(keySelector(item)))
                yield return item;
        }
    }
}
