using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

// The bodies of the deferred operators: the checks run at once, these when the sequence is walked.
internal static partial class Enumerable
{
    private static IEnumerable<int> RangeOf(int start, int count)
    {
        for (int i = 0; i < count; i++)
            yield return start + i;
    }

    private static IEnumerable<T> RepeatOf<T>(T element, int count)
    {
        for (int i = 0; i < count; i++)
            yield return element;
    }

    private static IEnumerable<T> WhereOf<T>(IEnumerable<T> source, Func<T, bool> predicate)
    {
        foreach (T item in source)
        {
            if (predicate(item))
                yield return item;
        }
    }

    private static IEnumerable<T> WhereOf<T>(IEnumerable<T> source, Func<T, int, bool> predicate)
    {
        int index = -1;
        foreach (T item in source)
        {
            index = checked(index + 1);
            if (predicate(item, index))
                yield return item;
        }
    }

    private static IEnumerable<TResult> SelectOf<T, TResult>(IEnumerable<T> source, Func<T, TResult> selector)
    {
        foreach (T item in source)
            yield return selector(item);
    }

    private static IEnumerable<TResult> SelectOf<T, TResult>(IEnumerable<T> source, Func<T, int, TResult> selector)
    {
        int index = -1;
        foreach (T item in source)
        {
            index = checked(index + 1);
            yield return selector(item, index);
        }
    }

    private static IEnumerable<TResult> SelectManyOf<T, TResult>(
        IEnumerable<T> source, Func<T, IEnumerable<TResult>> selector)
    {
        foreach (T item in source)
        {
            foreach (TResult inner in selector(item))
                yield return inner;
        }
    }

    private static IEnumerable<TResult> SelectManyOf<T, TItem, TResult>(
        IEnumerable<T> source, Func<T, IEnumerable<TItem>> collectionSelector, Func<T, TItem, TResult> resultSelector)
    {
        foreach (T item in source)
        {
            foreach (TItem inner in collectionSelector(item))
                yield return resultSelector(item, inner);
        }
    }

    private static IEnumerable<T> ConcatOf<T>(IEnumerable<T> first, IEnumerable<T> second)
    {
        foreach (T item in first)
            yield return item;
        foreach (T item in second)
            yield return item;
    }

    private static IEnumerable<(TFirst First, TSecond Second)> ZipOf<TFirst, TSecond>(
        IEnumerable<TFirst> first, IEnumerable<TSecond> second)
    {
        using IEnumerator<TFirst> left = first.GetEnumerator();
        using IEnumerator<TSecond> right = second.GetEnumerator();
        while (left.MoveNext() && right.MoveNext())
            yield return (left.Current, right.Current);
    }

    private static IEnumerable<TResult> ZipOf<TFirst, TSecond, TResult>(
        IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
    {
        using IEnumerator<TFirst> left = first.GetEnumerator();
        using IEnumerator<TSecond> right = second.GetEnumerator();
        while (left.MoveNext() && right.MoveNext())
            yield return resultSelector(left.Current, right.Current);
    }

    private static IEnumerable<T> TakeOf<T>(IEnumerable<T> source, int count)
    {
        if (count <= 0)
            yield break;
        foreach (T item in source)
        {
            yield return item;
            count--;
            if (count == 0)
                break;
        }
    }

    private static IEnumerable<T> SkipOf<T>(IEnumerable<T> source, int count)
    {
        foreach (T item in source)
        {
            if (count > 0)
                count--;
            else
                yield return item;
        }
    }

    private static IEnumerable<T> TakeWhileOf<T>(IEnumerable<T> source, Func<T, bool> predicate)
    {
        foreach (T item in source)
        {
            if (!predicate(item))
                break;
            yield return item;
        }
    }

    private static IEnumerable<T> SkipWhileOf<T>(IEnumerable<T> source, Func<T, bool> predicate)
    {
        bool skipping = true;
        foreach (T item in source)
        {
            skipping = skipping && predicate(item);
            if (!skipping)
                yield return item;
        }
    }

    private static IEnumerable<T> TakeLastOf<T>(IEnumerable<T> source, int count)
    {
        if (count <= 0)
            yield break;
        List<T> items = new(source);
        for (int i = items.Count > count ? items.Count - count : 0; i < items.Count; i++)
            yield return items[i];
    }

    private static IEnumerable<T> SkipLastOf<T>(IEnumerable<T> source, int count)
    {
        Queue<T> held = new();
        foreach (T item in source)
        {
            held.Enqueue(item);
            if (held.Count > (count < 0 ? 0 : count))
                yield return held.Dequeue();
        }
    }

    private static IEnumerable<T> ReverseOf<T>(IEnumerable<T> source)
    {
        List<T> items = new(source);
        for (int i = items.Count - 1; i >= 0; i--)
            yield return items[i];
    }

    private static IEnumerable<T[]> ChunkOf<T>(IEnumerable<T> source, int size)
    {
        List<T> chunk = [];
        foreach (T item in source)
        {
            chunk.Add(item);
            if (chunk.Count == size)
            {
                yield return chunk.ToArray();
                chunk.Clear();
            }
        }

        if (chunk.Count > 0)
            yield return chunk.ToArray();
    }

    private static IEnumerable<(int Index, T Item)> IndexOf<T>(IEnumerable<T> source)
    {
        int index = -1;
        foreach (T item in source)
        {
            index = checked(index + 1);
            yield return (index, item);
        }
    }

    private static IEnumerable<T> DefaultIfEmptyOf<T>(IEnumerable<T> source, T defaultValue)
    {
        bool any = false;
        foreach (T item in source)
        {
            any = true;
            yield return item;
        }

        if (!any)
            yield return defaultValue;
    }

    private static IEnumerable<TResult> CastOf<TResult>(System.Collections.IEnumerable source)
    {
        foreach (object? item in source)
            yield return (TResult)SequenceCasts.As<TResult>(item)!;
    }

    private static IEnumerable<TResult> OfTypeOf<TResult>(System.Collections.IEnumerable source)
    {
        foreach (object? item in source)
        {
            if (SequenceCasts.As<TResult>(item) is TResult typed)
                yield return typed;
        }
    }

    private static IEnumerable<TResult> SelectManyOf<T, TResult>(
        IEnumerable<T> source, Func<T, int, IEnumerable<TResult>> selector)
    {
        int index = -1;
        foreach (T item in source)
        {
            index = checked(index + 1);
            foreach (TResult inner in selector(item, index))
                yield return inner;
        }
    }

    private static IEnumerable<TResult> SelectManyOf<T, TItem, TResult>(
        IEnumerable<T> source,
        Func<T, int, IEnumerable<TItem>> collectionSelector,
        Func<T, TItem, TResult> resultSelector)
    {
        int index = -1;
        foreach (T item in source)
        {
            index = checked(index + 1);
            foreach (TItem inner in collectionSelector(item, index))
                yield return resultSelector(item, inner);
        }
    }

    private static IEnumerable<(TFirst First, TSecond Second, TThird Third)> ZipOf<TFirst, TSecond, TThird>(
        IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)
    {
        using IEnumerator<TFirst> left = first.GetEnumerator();
        using IEnumerator<TSecond> middle = second.GetEnumerator();
        using IEnumerator<TThird> right = third.GetEnumerator();
        while (left.MoveNext() && middle.MoveNext() && right.MoveNext())
            yield return (left.Current, middle.Current, right.Current);
    }

    // A start from the end needs all the elements; an end does not.
    private static IEnumerable<T> TakeOf<T>(IEnumerable<T> source, Range range)
    {
        if (!range.Start.IsFromEnd)
        {
            IEnumerable<T> part = range.End.IsFromEnd
                ? SkipLast(Skip(source, range.Start.Value), range.End.Value)
                : Skip(Take(source, range.Start.Value < range.End.Value ? range.End.Value : 0), range.Start.Value);
            foreach (T item in part)
                yield return item;
            yield break;
        }

        if (range.Start.Value == 0 || (range.End.IsFromEnd && range.End.Value >= range.Start.Value))
            yield break;
        List<T> items = new(source);
        int start = items.Count - range.Start.Value;
        int end = range.End.IsFromEnd ? items.Count - range.End.Value : range.End.Value;
        for (int i = start < 0 ? 0 : start; i < end && i < items.Count; i++)
            yield return items[i];
    }

    private static IEnumerable<T> TakeWhileOf<T>(IEnumerable<T> source, Func<T, int, bool> predicate)
    {
        int index = -1;
        foreach (T item in source)
        {
            index = checked(index + 1);
            if (!predicate(item, index))
                break;
            yield return item;
        }
    }

    private static IEnumerable<T> SkipWhileOf<T>(IEnumerable<T> source, Func<T, int, bool> predicate)
    {
        bool skipping = true;
        int index = -1;
        foreach (T item in source)
        {
            index = checked(index + 1);
            skipping = skipping && predicate(item, index);
            if (!skipping)
                yield return item;
        }
    }
}
