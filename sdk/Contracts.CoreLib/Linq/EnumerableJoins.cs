using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

// Operators that match the elements of two sequences by key. A null key matches nothing.
internal static partial class Enumerable
{
    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner, TResult> resultSelector) =>
        Join(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Require(outer, inner);
        Require(outer, outerKeySelector);
        Require(outer, innerKeySelector);
        Require(outer, resultSelector);
        return JoinOf(outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer);
    }

    public static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, IEnumerable<TInner>, TResult> resultSelector) =>
        GroupJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, IEnumerable<TInner>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Require(outer, inner);
        Require(outer, outerKeySelector);
        Require(outer, innerKeySelector);
        Require(outer, resultSelector);
        return GroupJoinOf(outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer);
    }

    public static IEnumerable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner?, TResult> resultSelector) =>
        LeftJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> LeftJoin<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner?, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Require(outer, inner);
        Require(outer, outerKeySelector);
        Require(outer, innerKeySelector);
        Require(outer, resultSelector);
        return LeftJoinOf(outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer);
    }

    public static IEnumerable<TResult> RightJoin<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter?, TInner, TResult> resultSelector) =>
        RightJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> RightJoin<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter?, TInner, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Require(outer, inner);
        Require(outer, outerKeySelector);
        Require(outer, innerKeySelector);
        Require(outer, resultSelector);
        return RightJoinOf(outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer);
    }

    // What is looked up is walked when the other sequence has given its first element, as in .NET.
    private static IEnumerable<TResult> JoinOf<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Lookup<TKey, TInner>? lookup = null;
        foreach (TOuter item in outer)
        {
            lookup ??= LookupOf(inner, innerKeySelector, new Identity<TInner>().Of, comparer);
            if (lookup.Count == 0)
                yield break;
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
        Func<TOuter, IEnumerable<TInner>, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Lookup<TKey, TInner>? lookup = null;
        foreach (TOuter item in outer)
        {
            lookup ??= LookupOf(inner, innerKeySelector, new Identity<TInner>().Of, comparer);
            TKey key = outerKeySelector(item);
            yield return resultSelector(item, key is null ? Empty<TInner>() : lookup[key]);
        }
    }

    private static IEnumerable<TResult> LeftJoinOf<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter, TInner?, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Lookup<TKey, TInner>? lookup = null;
        foreach (TOuter item in outer)
        {
            lookup ??= LookupOf(inner, innerKeySelector, new Identity<TInner>().Of, comparer);
            TKey key = outerKeySelector(item);
            if (key is null || !lookup.Contains(key))
            {
                yield return resultSelector(item, default);
                continue;
            }

            foreach (TInner match in lookup[key])
                yield return resultSelector(item, match);
        }
    }

    private static IEnumerable<TResult> RightJoinOf<TOuter, TInner, TKey, TResult>(
        IEnumerable<TOuter> outer,
        IEnumerable<TInner> inner,
        Func<TOuter, TKey> outerKeySelector,
        Func<TInner, TKey> innerKeySelector,
        Func<TOuter?, TInner, TResult> resultSelector,
        IEqualityComparer<TKey>? comparer)
    {
        Lookup<TKey, TOuter>? lookup = null;
        foreach (TInner item in inner)
        {
            lookup ??= LookupOf(outer, outerKeySelector, new Identity<TOuter>().Of, comparer);
            TKey key = innerKeySelector(item);
            if (key is null || !lookup.Contains(key))
            {
                yield return resultSelector(default, item);
                continue;
            }

            foreach (TOuter match in lookup[key])
                yield return resultSelector(match, item);
        }
    }
}
