using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

// Operators that give one element or one answer.
internal static partial class Enumerable
{
    public static T First<T>(IEnumerable<T> source) => TryFirst(source, out T? item) ? item! : throw NoElements();

    public static T First<T>(IEnumerable<T> source, Func<T, bool> predicate) =>
        TryFirst(Where(source, predicate), out T? item) ? item! : throw NoElements();

    public static T? FirstOrDefault<T>(IEnumerable<T> source) => TryFirst(source, out T? item) ? item : default;

    public static T FirstOrDefault<T>(IEnumerable<T> source, T defaultValue) =>
        TryFirst(source, out T? item) ? item! : defaultValue;

    public static T? FirstOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate) =>
        FirstOrDefault(Where(source, predicate));

    public static T FirstOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate, T defaultValue) =>
        FirstOrDefault(Where(source, predicate), defaultValue);

    public static T Last<T>(IEnumerable<T> source) => TryLast(source, out T? item) ? item! : throw NoElements();

    public static T Last<T>(IEnumerable<T> source, Func<T, bool> predicate) => Last(Where(source, predicate));

    public static T? LastOrDefault<T>(IEnumerable<T> source) => TryLast(source, out T? item) ? item : default;

    public static T LastOrDefault<T>(IEnumerable<T> source, T defaultValue) =>
        TryLast(source, out T? item) ? item! : defaultValue;

    public static T? LastOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate) =>
        LastOrDefault(Where(source, predicate));

    public static T LastOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate, T defaultValue) =>
        LastOrDefault(Where(source, predicate), defaultValue);

    public static T Single<T>(IEnumerable<T> source) => TrySingle(source, out T? item) ? item! : throw NoElements();

    public static T Single<T>(IEnumerable<T> source, Func<T, bool> predicate) => Single(Where(source, predicate));

    public static T? SingleOrDefault<T>(IEnumerable<T> source) => TrySingle(source, out T? item) ? item : default;

    public static T? SingleOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate) =>
        SingleOrDefault(Where(source, predicate));

    public static T SingleOrDefault<T>(IEnumerable<T> source, T defaultValue) =>
        TrySingle(source, out T? item) ? item! : defaultValue;

    public static T SingleOrDefault<T>(IEnumerable<T> source, Func<T, bool> predicate, T defaultValue) =>
        SingleOrDefault(Where(source, predicate), defaultValue);

    public static T ElementAt<T>(IEnumerable<T> source, Index index)
    {
        Require(source);
        return TryElementAt(source, index, out T? item)
            ? item!
            : throw new ArgumentOutOfRangeException(nameof(index));
    }

    public static T? ElementAtOrDefault<T>(IEnumerable<T> source, Index index)
    {
        Require(source);
        return TryElementAt(source, index, out T? item) ? item : default;
    }

    public static T ElementAt<T>(IEnumerable<T> source, int index)
    {
        Require(source);
        return TryElementAt(source, index, out T? item)
            ? item!
            : throw new ArgumentOutOfRangeException(nameof(index));
    }

    public static T? ElementAtOrDefault<T>(IEnumerable<T> source, int index)
    {
        Require(source);
        return TryElementAt(source, index, out T? item) ? item : default;
    }

    public static bool Any<T>(IEnumerable<T> source) => TryFirst(source, out _);

    public static bool Any<T>(IEnumerable<T> source, Func<T, bool> predicate) =>
        TryFirst(Where(source, predicate), out _);

    public static bool All<T>(IEnumerable<T> source, Func<T, bool> predicate)
    {
        Require(source, predicate);
        foreach (T item in source)
        {
            if (!predicate(item))
                return false;
        }

        return true;
    }

    public static bool Contains<T>(IEnumerable<T> source, T value) => Contains(source, value, null);

    public static bool Contains<T>(IEnumerable<T> source, T value, IEqualityComparer<T>? comparer)
    {
        Require(source);
        IEqualityComparer<T> equality = comparer ?? EqualityComparer<T>.Default;
        foreach (T item in source)
        {
            if (equality.Equals(item, value))
                return true;
        }

        return false;
    }

    public static int Count<T>(IEnumerable<T> source)
    {
        Require(source);
        if (source is ICollection<T> collection)
            return collection.Count;
        int count = 0;
        foreach (T _ in source)
            count = checked(count + 1);
        return count;
    }

    public static int Count<T>(IEnumerable<T> source, Func<T, bool> predicate) => Count(Where(source, predicate));

    public static long LongCount<T>(IEnumerable<T> source) => Count(source);

    public static long LongCount<T>(IEnumerable<T> source, Func<T, bool> predicate) => Count(source, predicate);

    public static bool TryGetNonEnumeratedCount<T>(IEnumerable<T> source, out int count)
    {
        Require(source);
        ICollection<T>? collection = source as ICollection<T>;
        count = collection is null ? 0 : collection.Count;
        return collection is not null;
    }

    public static bool SequenceEqual<T>(IEnumerable<T> first, IEnumerable<T> second) =>
        SequenceEqual(first, second, null);

    public static bool SequenceEqual<T>(IEnumerable<T> first, IEnumerable<T> second, IEqualityComparer<T>? comparer)
    {
        Require(first, second);
        IEqualityComparer<T> equality = comparer ?? EqualityComparer<T>.Default;
        using IEnumerator<T> left = first.GetEnumerator();
        using IEnumerator<T> right = second.GetEnumerator();
        while (left.MoveNext())
        {
            if (!right.MoveNext() || !equality.Equals(left.Current, right.Current))
                return false;
        }

        return !right.MoveNext();
    }

    public static T Aggregate<T>(IEnumerable<T> source, Func<T, T, T> func)
    {
        Require(source, func);
        using IEnumerator<T> items = source.GetEnumerator();
        if (!items.MoveNext())
            throw NoElements();
        T result = items.Current;
        while (items.MoveNext())
            result = func(result, items.Current);
        return result;
    }

    public static TResult Aggregate<T, TResult>(IEnumerable<T> source, TResult seed, Func<TResult, T, TResult> func)
    {
        Require(source, func);
        TResult result = seed;
        foreach (T item in source)
            result = func(result, item);
        return result;
    }

    public static TResult Aggregate<T, TState, TResult>(
        IEnumerable<T> source, TState seed, Func<TState, T, TState> func, Func<TState, TResult> resultSelector)
    {
        Require(source, resultSelector);
        return resultSelector(Aggregate(source, seed, func));
    }

    internal static InvalidOperationException NoElements() => new("The sequence has no such element.");

    private static bool TryFirst<T>(IEnumerable<T> source, out T? found)
    {
        Require(source);
        foreach (T item in source)
        {
            found = item;
            return true;
        }

        found = default;
        return false;
    }

    private static bool TryLast<T>(IEnumerable<T> source, out T? found)
    {
        Require(source);
        found = default;
        bool any = false;
        foreach (T item in source)
        {
            found = item;
            any = true;
        }

        return any;
    }

    private static bool TrySingle<T>(IEnumerable<T> source, out T? found)
    {
        Require(source);
        found = default;
        bool any = false;
        foreach (T item in source)
        {
            if (any)
                throw new InvalidOperationException("The sequence has more than one such element.");
            found = item;
            any = true;
        }

        return any;
    }

    private static bool TryElementAt<T>(IEnumerable<T> source, int index, out T? found)
    {
        if (index >= 0)
        {
            foreach (T item in source)
            {
                if (index == 0)
                {
                    found = item;
                    return true;
                }

                index--;
            }
        }

        found = default;
        return false;
    }

    // From the end, all of it is walked, once, and the last elements are kept.
    private static bool TryElementAt<T>(IEnumerable<T> source, Index index, out T? found)
    {
        if (!index.IsFromEnd)
            return TryElementAt(source, index.Value, out found);
        if (TryGetNonEnumeratedCount(source, out int count))
            return TryElementAt(source, count - index.Value, out found);
        Queue<T> last = new();
        if (index.Value > 0)
        {
            foreach (T item in source)
            {
                if (last.Count == index.Value)
                    last.Dequeue();
                last.Enqueue(item);
            }
        }

        bool isFound = index.Value > 0 && last.Count == index.Value;
        found = isFound ? last.Dequeue() : default;
        return isFound;
    }
}
