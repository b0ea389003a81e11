using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

// Operators that build a collection.
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
        where TKey : notnull => ToDictionary(source, null);

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        Require(source);
        return new Dictionary<TKey, TValue>(source, comparer);
    }

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(IEnumerable<(TKey Key, TValue Value)> source)
        where TKey : notnull => ToDictionary(source, null);

    public static Dictionary<TKey, TValue> ToDictionary<TKey, TValue>(
        IEnumerable<(TKey Key, TValue Value)> source, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        Require(source);
        Dictionary<TKey, TValue> dictionary = new(comparer);
        foreach ((TKey key, TValue value) in source)
            dictionary.Add(key, value);
        return dictionary;
    }
}
