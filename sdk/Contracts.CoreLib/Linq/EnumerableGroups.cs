using System;
using System.Collections.Generic;
using System.Linq;

namespace Contracts.CoreLib;

// Operators that bring together what has the same key.
internal static partial class Enumerable
{
    public static ILookup<TKey, T> ToLookup<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) =>
        ToLookup(source, keySelector, (IEqualityComparer<TKey>?)null);

    public static ILookup<TKey, T> ToLookup<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        Require(source, keySelector);
        return LookupOf(source, keySelector, new Identity<T>().Of, comparer);
    }

    public static ILookup<TKey, TElement> ToLookup<T, TKey, TElement>(
        IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector) =>
        ToLookup(source, keySelector, elementSelector, null);

    public static ILookup<TKey, TElement> ToLookup<T, TKey, TElement>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<T, TElement> elementSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Require(source, keySelector);
        Require(source, elementSelector);
        return LookupOf(source, keySelector, elementSelector, comparer);
    }

    public static IEnumerable<IGrouping<TKey, T>> GroupBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) =>
        GroupBy(source, keySelector, (IEqualityComparer<TKey>?)null);

    public static IEnumerable<IGrouping<TKey, T>> GroupBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        Require(source, keySelector);
        return GroupsOf(source, keySelector, new Identity<T>().Of, comparer);
    }

    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<T, TKey, TElement>(
        IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector) =>
        GroupBy(source, keySelector, elementSelector, (IEqualityComparer<TKey>?)null);

    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<T, TKey, TElement>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<T, TElement> elementSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Require(source, keySelector);
        Require(source, elementSelector);
        return GroupsOf(source, keySelector, elementSelector, comparer);
    }

    public static IEnumerable<TResult> GroupBy<T, TKey, TResult>(
        IEnumerable<T> source, Func<T, TKey> keySelector, Func<TKey, IEnumerable<T>, TResult> resultSelector) =>
        GroupBy(source, keySelector, resultSelector, null);

    public static IEnumerable<TResult> GroupBy<T, TKey, TResult>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<TKey, IEnumerable<T>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Require(source, keySelector);
        Require(source, resultSelector);
        return GroupResultsOf(source, keySelector, new Identity<T>().Of, resultSelector, comparer);
    }

    public static IEnumerable<TResult> GroupBy<T, TKey, TElement, TResult>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<T, TElement> elementSelector,
        Func<TKey, IEnumerable<TElement>, TResult> resultSelector) =>
        GroupBy(source, keySelector, elementSelector, resultSelector, null);

    public static IEnumerable<TResult> GroupBy<T, TKey, TElement, TResult>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<T, TElement> elementSelector,
        Func<TKey, IEnumerable<TElement>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Require(source, keySelector);
        Require(source, elementSelector);
        Require(source, resultSelector);
        return GroupResultsOf(source, keySelector, elementSelector, resultSelector, comparer);
    }

    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull
    {
        Require(source, keySelector);
        return CountByOf(source, keySelector, keyComparer);
    }

    public static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<T, TKey, TAccumulate>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        TAccumulate seed,
        Func<TAccumulate, T, TAccumulate> func,
        IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull
    {
        Require(source, keySelector);
        Require(source, func);
        return AggregateByOf(source, keySelector, new Constant<TKey, TAccumulate>(seed).Of, func, keyComparer);
    }

    public static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateBy<T, TKey, TAccumulate>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<TKey, TAccumulate> seedSelector,
        Func<TAccumulate, T, TAccumulate> func,
        IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull
    {
        Require(source, keySelector);
        Require(source, seedSelector);
        Require(source, func);
        return AggregateByOf(source, keySelector, seedSelector, func, keyComparer);
    }

    private static Lookup<TKey, TElement> LookupOf<T, TKey, TElement>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<T, TElement> elementSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Lookup<TKey, TElement> lookup = new(comparer);
        foreach (T item in source)
            lookup.Add(keySelector(item), elementSelector(item));
        return lookup;
    }

    private static IEnumerable<IGrouping<TKey, TElement>> GroupsOf<T, TKey, TElement>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<T, TElement> elementSelector,
        IEqualityComparer<TKey>? comparer)
    {
        foreach (IGrouping<TKey, TElement> group in LookupOf(source, keySelector, elementSelector, comparer))
            yield return group;
    }

    private static IEnumerable<TResult> GroupResultsOf<T, TKey, TElement, TResult>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<T, TElement> elementSelector,
        Func<TKey, IEnumerable<TElement>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        foreach (IGrouping<TKey, TElement> group in LookupOf(source, keySelector, elementSelector, comparer))
            yield return resultSelector(group.Key, group);
    }

    private static IEnumerable<KeyValuePair<TKey, int>> CountByOf<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        foreach (IGrouping<TKey, T> group in LookupOf(source, keySelector, new Identity<T>().Of, comparer))
            yield return new KeyValuePair<TKey, int>(group.Key, Count(group));
    }

    private static IEnumerable<KeyValuePair<TKey, TAccumulate>> AggregateByOf<T, TKey, TAccumulate>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<TKey, TAccumulate> seedSelector,
        Func<TAccumulate, T, TAccumulate> func,
        IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        Dictionary<TKey, TAccumulate> results = new(comparer);
        foreach (T item in source)
        {
            TKey key = keySelector(item);
            TAccumulate before = results.TryGetValue(key, out TAccumulate? value) ? value : seedSelector(key);
            results[key] = func(before, item);
        }

        foreach (KeyValuePair<TKey, TAccumulate> result in results)
            yield return result;
    }
}
