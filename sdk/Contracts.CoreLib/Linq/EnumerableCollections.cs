using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

// Operators that build a collection, and those that compare elements with each other.
internal static partial class Enumerable
{
    public static List<T> ToList<T>(IEnumerable<T> source)
    {
        Require(source);
        return new List<T>(source);
    }

    public static T[] ToArray<T>(IEnumerable<T> source)
    {
        Require(source);
        return new List<T>(source).ToArray();
    }

    public static HashSet<T> ToHashSet<T>(IEnumerable<T> source) => ToHashSet(source, null);

    public static HashSet<T> ToHashSet<T>(IEnumerable<T> source, IEqualityComparer<T>? comparer)
    {
        Require(source);
        return new HashSet<T>(source, comparer);
    }

    public static Dictionary<TKey, T> ToDictionary<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector)
        where TKey : notnull => ToDictionary(source, keySelector, new Identity<T>().Of, null);

    public static Dictionary<TKey, T> ToDictionary<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull => ToDictionary(source, keySelector, new Identity<T>().Of, comparer);

    public static Dictionary<TKey, TElement> ToDictionary<T, TKey, TElement>(
        IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector)
        where TKey : notnull => ToDictionary(source, keySelector, elementSelector, null);

    public static Dictionary<TKey, TElement> ToDictionary<T, TKey, TElement>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<T, TElement> elementSelector,
        IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        Require(source, keySelector);
        Require(source, elementSelector);
        Dictionary<TKey, TElement> dictionary = new(comparer);
        foreach (T item in source)
            dictionary.Add(keySelector(item), elementSelector(item));
        return dictionary;
    }

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> source)
        where TKey : notnull => new(source);

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(IEnumerable<(TKey Key, TValue Value)> source)
        where TKey : notnull
    {
        Require(source);
        Dictionary<TKey, TValue> dictionary = [];
        foreach ((TKey key, TValue value) in source)
            dictionary.Add(key, value);
        return dictionary;
    }

    public static IEnumerable<T> Distinct<T>(IEnumerable<T> source) => Distinct(source, null);

    public static IEnumerable<T> Distinct<T>(IEnumerable<T> source, IEqualityComparer<T>? comparer)
    {
        Require(source);
        return UnionOf(source, Empty<T>(), new Identity<T>().Of, comparer);
    }

    public static IEnumerable<T> DistinctBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector)
    {
        Require(source, keySelector);
        return UnionOf(source, Empty<T>(), keySelector, null);
    }

    public static IEnumerable<T> Union<T>(IEnumerable<T> first, IEnumerable<T> second) => Union(first, second, null);

    public static IEnumerable<T> Union<T>(IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer)
    {
        Require(first, second);
        return UnionOf(first, second, new Identity<T>().Of, comparer);
    }

    public static IEnumerable<T> Except<T>(IEnumerable<T> first, IEnumerable<T> second) => Except(first, second, null);

    public static IEnumerable<T> Except<T>(IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer)
    {
        Require(first, second);
        return ExceptOf(first, second, new Identity<T>().Of, comparer);
    }

    public static IEnumerable<T> ExceptBy<T, TKey>(
        IEnumerable<T> first, IEnumerable<TKey> second, Func<T, TKey> keySelector)
    {
        Require(first, second);
        Require(first, keySelector);
        return ExceptOf(first, second, keySelector, null);
    }

    public static IEnumerable<T> Intersect<T>(IEnumerable<T> first, IEnumerable<T> second) =>
        Intersect(first, second, null);

    public static IEnumerable<T> Intersect<T>(
        IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer)
    {
        Require(first, second);
        return IntersectOf(first, second, comparer);
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

    private static IEnumerable<T> IntersectOf<T>(
        IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer)
    {
        HashSet<T> wanted = new(second, comparer);
        foreach (T item in first)
        {
            if (wanted.Remove(item))
                yield return item;
        }
    }
}
