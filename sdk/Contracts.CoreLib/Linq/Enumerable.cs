using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>The operators on sequences, deferred as in the base library.</summary>
[Replaces(typeof(System.Linq.Enumerable))]
internal static partial class Enumerable
{
    public static IEnumerable<T> Empty<T>() => new ArrayAdapter<T>(ArrayStatics.Empty<T>());

    public static IEnumerable<int> Range(int start, int count)
    {
        if (count < 0 || (long)start + count - 1 > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(count));
        return RangeOf(start, count);
    }

    public static IEnumerable<T> Repeat<T>(T element, int count)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        return RepeatOf(element, count);
    }

    public static IEnumerable<T> AsEnumerable<T>(IEnumerable<T> source) => source;

    public static IEnumerable<T> Where<T>(IEnumerable<T> source, Func<T, bool> predicate)
    {
        Require(source, predicate);
        return WhereOf(source, predicate);
    }

    public static IEnumerable<T> Where<T>(IEnumerable<T> source, Func<T, int, bool> predicate)
    {
        Require(source, predicate);
        return WhereOf(source, predicate);
    }

    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> source, Func<T, TResult> selector)
    {
        Require(source, selector);
        return SelectOf(source, selector);
    }

    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> source, Func<T, int, TResult> selector)
    {
        Require(source, selector);
        return SelectOf(source, selector);
    }

    public static IEnumerable<TResult> SelectMany<T, TResult>(
        IEnumerable<T> source, Func<T, IEnumerable<TResult>> selector)
    {
        Require(source, selector);
        return SelectManyOf(source, selector);
    }

    public static IEnumerable<TResult> SelectMany<T, TItem, TResult>(
        IEnumerable<T> source, Func<T, IEnumerable<TItem>> collectionSelector, Func<T, TItem, TResult> resultSelector)
    {
        Require(source, collectionSelector);
        Require(source, resultSelector);
        return SelectManyOf(source, collectionSelector, resultSelector);
    }

    public static IEnumerable<TResult> SelectMany<T, TResult>(
        IEnumerable<T> source, Func<T, int, IEnumerable<TResult>> selector)
    {
        Require(source, selector);
        return SelectManyOf(source, selector);
    }

    public static IEnumerable<TResult> SelectMany<T, TItem, TResult>(
        IEnumerable<T> source,
        Func<T, int, IEnumerable<TItem>> collectionSelector,
        Func<T, TItem, TResult> resultSelector)
    {
        Require(source, collectionSelector);
        Require(source, resultSelector);
        return SelectManyOf(source, collectionSelector, resultSelector);
    }

    public static IEnumerable<T> Concat<T>(IEnumerable<T> first, IEnumerable<T> second)
    {
        Require(first, second);
        return ConcatOf(first, second);
    }

    public static IEnumerable<T> Append<T>(IEnumerable<T> source, T element)
    {
        Require(source);
        return ConcatOf(source, One(element));
    }

    public static IEnumerable<T> Prepend<T>(IEnumerable<T> source, T element)
    {
        Require(source);
        return ConcatOf(One(element), source);
    }

    public static IEnumerable<(TFirst First, TSecond Second)> Zip<TFirst, TSecond>(
        IEnumerable<TFirst> first, IEnumerable<TSecond> second)
    {
        Require(first, second);
        return ZipOf(first, second);
    }

    public static IEnumerable<TResult> Zip<TFirst, TSecond, TResult>(
        IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
    {
        Require(first, second);
        Require(first, resultSelector);
        return ZipOf(first, second, resultSelector);
    }

    public static IEnumerable<(TFirst First, TSecond Second, TThird Third)> Zip<TFirst, TSecond, TThird>(
        IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)
    {
        Require(first, second);
        Require(first, third);
        return ZipOf(first, second, third);
    }

    public static IEnumerable<T> Take<T>(IEnumerable<T> source, Range range)
    {
        Require(source);
        return TakeOf(source, range);
    }

    public static IEnumerable<T> Take<T>(IEnumerable<T> source, int count)
    {
        Require(source);
        return TakeOf(source, count);
    }

    public static IEnumerable<T> Skip<T>(IEnumerable<T> source, int count)
    {
        Require(source);
        return SkipOf(source, count);
    }

    public static IEnumerable<T> TakeWhile<T>(IEnumerable<T> source, Func<T, bool> predicate)
    {
        Require(source, predicate);
        return TakeWhileOf(source, predicate);
    }

    public static IEnumerable<T> SkipWhile<T>(IEnumerable<T> source, Func<T, bool> predicate)
    {
        Require(source, predicate);
        return SkipWhileOf(source, predicate);
    }

    public static IEnumerable<T> TakeWhile<T>(IEnumerable<T> source, Func<T, int, bool> predicate)
    {
        Require(source, predicate);
        return TakeWhileOf(source, predicate);
    }

    public static IEnumerable<T> SkipWhile<T>(IEnumerable<T> source, Func<T, int, bool> predicate)
    {
        Require(source, predicate);
        return SkipWhileOf(source, predicate);
    }

    public static IEnumerable<T> TakeLast<T>(IEnumerable<T> source, int count)
    {
        Require(source);
        return TakeLastOf(source, count);
    }

    public static IEnumerable<T> SkipLast<T>(IEnumerable<T> source, int count)
    {
        Require(source);
        return SkipLastOf(source, count);
    }

    public static IEnumerable<T> Reverse<T>(IEnumerable<T> source)
    {
        Require(source);
        return ReverseOf(source);
    }

    public static IEnumerable<T> Reverse<T>(T[] source) => source is null
        ? throw new ArgumentNullException(nameof(source))
        : Reverse(new ArrayAdapter<T>(source));

    public static IEnumerable<T[]> Chunk<T>(IEnumerable<T> source, int size)
    {
        Require(source);
        if (size < 1)
            throw new ArgumentOutOfRangeException(nameof(size));
        return ChunkOf(source, size);
    }

    public static IEnumerable<(int Index, T Item)> Index<T>(IEnumerable<T> source)
    {
        Require(source);
        return IndexOf(source);
    }

    public static IEnumerable<T?> DefaultIfEmpty<T>(IEnumerable<T> source) => DefaultIfEmpty(source, default!)!;

    public static IEnumerable<T> DefaultIfEmpty<T>(IEnumerable<T> source, T defaultValue)
    {
        Require(source);
        return DefaultIfEmptyOf(source, defaultValue);
    }

    public static IEnumerable<TResult> Cast<TResult>(System.Collections.IEnumerable source)
    {
        if (SequenceCasts.Wrap<TResult>(source) is IEnumerable<TResult> typed)
            return typed;
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        return CastOf<TResult>(source);
    }

    public static IEnumerable<TResult> OfType<TResult>(System.Collections.IEnumerable source)
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        return OfTypeOf<TResult>(source);
    }

    private static ArrayAdapter<T> One<T>(T element) => new(new T[] { element });

    private static void Require<T>(IEnumerable<T> source)
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
    }

    private static void Require<T>(IEnumerable<T> source, object argument)
    {
        Require(source);
        if (argument is null)
            throw new ArgumentNullException(nameof(argument));
    }
}
