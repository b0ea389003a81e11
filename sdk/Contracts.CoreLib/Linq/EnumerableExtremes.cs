using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

// The least and the greatest. The typed forms are those that the compiler prefers for these types.
internal static partial class Enumerable
{
    public static int Min(IEnumerable<int> source) => Min<int>(source);

    public static int? Min(IEnumerable<int?> source) => Min<int?>(source);

    public static int Min<T>(IEnumerable<T> source, Func<T, int> selector) => Min<int>(Select(source, selector));

    public static int? Min<T>(IEnumerable<T> source, Func<T, int?> selector) => Min<int?>(Select(source, selector));

    public static long Min(IEnumerable<long> source) => Min<long>(source);

    public static long? Min(IEnumerable<long?> source) => Min<long?>(source);

    public static long Min<T>(IEnumerable<T> source, Func<T, long> selector) => Min<long>(Select(source, selector));

    public static long? Min<T>(IEnumerable<T> source, Func<T, long?> selector) => Min<long?>(Select(source, selector));

    public static decimal Min(IEnumerable<decimal> source) => Min<decimal>(source);

    public static decimal? Min(IEnumerable<decimal?> source) => Min<decimal?>(source);

    public static decimal Min<T>(IEnumerable<T> source, Func<T, decimal> selector) =>
        Min<decimal>(Select(source, selector));

    public static decimal? Min<T>(IEnumerable<T> source, Func<T, decimal?> selector) =>
        Min<decimal?>(Select(source, selector));

    public static T? Min<T>(IEnumerable<T> source) => Min(source, comparer: null);

    public static T? Min<T>(IEnumerable<T> source, IComparer<T>? comparer)
    {
        Require(source);
        return Extreme(source, new Identity<T>().Of, comparer ?? Comparer<T>.Default, -1);
    }

    public static TResult? Min<T, TResult>(IEnumerable<T> source, Func<T, TResult> selector) =>
        Min<TResult>(Select(source, selector));

    public static T? MinBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) =>
        MinBy(source, keySelector, null);

    public static T? MinBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require(source, keySelector);
        return Extreme(source, keySelector, comparer ?? Comparer<TKey>.Default, -1);
    }

    public static int Max(IEnumerable<int> source) => Max<int>(source);

    public static int? Max(IEnumerable<int?> source) => Max<int?>(source);

    public static int Max<T>(IEnumerable<T> source, Func<T, int> selector) => Max<int>(Select(source, selector));

    public static int? Max<T>(IEnumerable<T> source, Func<T, int?> selector) => Max<int?>(Select(source, selector));

    public static long Max(IEnumerable<long> source) => Max<long>(source);

    public static long? Max(IEnumerable<long?> source) => Max<long?>(source);

    public static long Max<T>(IEnumerable<T> source, Func<T, long> selector) => Max<long>(Select(source, selector));

    public static long? Max<T>(IEnumerable<T> source, Func<T, long?> selector) => Max<long?>(Select(source, selector));

    public static decimal Max(IEnumerable<decimal> source) => Max<decimal>(source);

    public static decimal? Max(IEnumerable<decimal?> source) => Max<decimal?>(source);

    public static decimal Max<T>(IEnumerable<T> source, Func<T, decimal> selector) =>
        Max<decimal>(Select(source, selector));

    public static decimal? Max<T>(IEnumerable<T> source, Func<T, decimal?> selector) =>
        Max<decimal?>(Select(source, selector));

    public static T? Max<T>(IEnumerable<T> source) => Max(source, comparer: null);

    public static T? Max<T>(IEnumerable<T> source, IComparer<T>? comparer)
    {
        Require(source);
        return Extreme(source, new Identity<T>().Of, comparer ?? Comparer<T>.Default, 1);
    }

    public static TResult? Max<T, TResult>(IEnumerable<T> source, Func<T, TResult> selector) =>
        Max<TResult>(Select(source, selector));

    public static T? MaxBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) =>
        MaxBy(source, keySelector, null);

    public static T? MaxBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require(source, keySelector);
        return Extreme(source, keySelector, comparer ?? Comparer<TKey>.Default, 1);
    }

    // The first of the equal ones wins, nulls never do, and an empty sequence has an answer only where null is one.
    private static T? Extreme<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey> comparer, int direction)
    {
        bool any = false;
        T? best = default;
        TKey? bestKey = default;
        foreach (T item in source)
        {
            TKey key = keySelector(item);
            bool better = !any
                || (key is not null && (bestKey is null || comparer.Compare(key, bestKey) * direction > 0));
            if (better)
            {
                best = item;
                bestKey = key;
            }

            any = true;
        }

        return any || default(T) is null ? best : throw NoElements();
    }
}
