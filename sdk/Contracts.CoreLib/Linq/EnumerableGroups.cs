using System;
using System.Collections.Generic;
using System.Linq;

namespace Contracts.CoreLib;

// Operators that bring together what has the same key.
internal static partial class Enumerable
{
    public static ILookup<TKey, T> ToLookup<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector)
    {
        Require(source, keySelector);
        return LookupOf(source, keySelector, new Identity<T>().Of, null);
    }

    public static ILookup<TKey, TElement> ToLookup<T, TKey, TElement>(
        IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector)
    {
        Require(source, keySelector);
        Require(source, elementSelector);
        return LookupOf(source, keySelector, elementSelector, null);
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
        IEnumerable<T> source, Func<T, TKey> keySelector, Func<T, TElement> elementSelector)
    {
        Require(source, keySelector);
        Require(source, elementSelector);
        return GroupsOf(source, keySelector, elementSelector, null);
    }

    public static IEnumerable<TResult> GroupBy<T, TKey, TResult>(
        IEnumerable<T> source, Func<T, TKey> keySelector, Func<TKey, IEnumerable<T>, TResult> resultSelector)
    {
        Require(source, keySelector);
        Require(source, resultSelector);
        return GroupResultsOf(source, keySelector, new Identity<T>().Of, resultSelector);
    }

    public static IEnumerable<TResult> GroupBy<T, TKey, TElement, TResult>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<T, TElement> elementSelector,
        Func<TKey, IEnumerable<TElement>, TResult> resultSelector)
    {
        Require(source, keySelector);
        Require(source, elementSelector);
        Require(source, resultSelector);
        return GroupResultsOf(source, keySelector, elementSelector, resultSelector);
    }

    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? keyComparer = null)
        where TKey : notnull
    {
        Require(source, keySelector);
        return CountByOf(source, keySelector, keyComparer);
    }

    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner, TResult> resultSelector)
    {
        Require(outer, inner);
        Require(outer, outerKeySelector);
        Require(outer, innerKeySelector);
        Require(outer, resultSelector);
        return JoinOf(outer, inner, outerKeySelector, innerKeySelector, resultSelector);
    }

    public static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, IEnumerable<TInner>, TResult> resultSelector)
    {
        Require(outer, inner);
        Require(outer, outerKeySelector);
        Require(outer, innerKeySelector);
        Require(outer, resultSelector);
        return GroupJoinOf(outer, inner, outerKeySelector, innerKeySelector, resultSelector);
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
        Func<TKey, IEnumerable<TElement>, TResult> resultSelector)
    {
        foreach (IGrouping<TKey, TElement> group in LookupOf(source, keySelector, elementSelector, null))
            yield return resultSelector(group.Key, group);
    }

    private static IEnumerable<KeyValuePair<TKey, int>> CountByOf<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        foreach (IGrouping<TKey, T> group in LookupOf(source, keySelector, new Identity<T>().Of, comparer))
            yield return new KeyValuePair<TKey, int>(group.Key, Count(group));
    }

    // A null key joins with nothing.
    private static IEnumerable<TResult> JoinOf<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner, TResult> resultSelector)
    {
        Lookup<TKey, TInner> lookup = LookupOf(inner, innerKeySelector, new Identity<TInner>().Of, null);
        foreach (TOuter item in outer)
        {
            TKey key = outerKeySelector(item);
            if (key is null)
                continue;
            foreach (TInner match in lookup[key])
                yield return resultSelector(item, match);
        }
    }

    private static IEnumerable<TResult> GroupJoinOf<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, IEnumerable<TInner>, TResult> resultSelector)
    {
        Lookup<TKey, TInner> lookup = LookupOf(inner, innerKeySelector, new Identity<TInner>().Of, null);
        foreach (TOuter item in outer)
        {
            TKey key = outerKeySelector(item);
            yield return resultSelector(item, key is null ? Empty<TInner>() : lookup[key]);
        }
    }
}
