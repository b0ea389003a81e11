using System;
using System.Collections.Generic;
using System.Linq;

namespace Contracts.CoreLib;

// Operators that order.
internal static partial class Enumerable
{
    public static IOrderedEnumerable<T> Order<T>(IEnumerable<T> source) => Order(source, null);

    public static IOrderedEnumerable<T> Order<T>(IEnumerable<T> source, IComparer<T>? comparer) =>
        OrderBy(source, new Identity<T>().Of, comparer);

    public static IOrderedEnumerable<T> OrderDescending<T>(IEnumerable<T> source) => OrderDescending(source, null);

    public static IOrderedEnumerable<T> OrderDescending<T>(IEnumerable<T> source, IComparer<T>? comparer) =>
        OrderByDescending(source, new Identity<T>().Of, comparer);

    public static IOrderedEnumerable<T> OrderBy<T, TKey>(IEnumerable<T> source, Func<T, TKey> keySelector) =>
        OrderBy(source, keySelector, null);

    public static IOrderedEnumerable<T> OrderBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require(source, keySelector);
        return new OrderedSequence<T, TKey>(source, keySelector, comparer, descending: false, null);
    }

    public static IOrderedEnumerable<T> OrderByDescending<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector) => OrderByDescending(source, keySelector, null);

    public static IOrderedEnumerable<T> OrderByDescending<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require(source, keySelector);
        return new OrderedSequence<T, TKey>(source, keySelector, comparer, descending: true, null);
    }

    public static IOrderedEnumerable<T> ThenBy<T, TKey>(IOrderedEnumerable<T> source, Func<T, TKey> keySelector) =>
        ThenBy(source, keySelector, null);

    public static IOrderedEnumerable<T> ThenBy<T, TKey>(
        IOrderedEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require(source);
        return source.CreateOrderedEnumerable(keySelector, comparer, descending: false);
    }

    public static IOrderedEnumerable<T> ThenByDescending<T, TKey>(
        IOrderedEnumerable<T> source, Func<T, TKey> keySelector) => ThenByDescending(source, keySelector, null);

    public static IOrderedEnumerable<T> ThenByDescending<T, TKey>(
        IOrderedEnumerable<T> source, Func<T, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require(source);
        return source.CreateOrderedEnumerable(keySelector, comparer, descending: true);
    }
}
