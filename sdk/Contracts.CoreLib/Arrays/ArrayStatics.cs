using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="Array"/> that have the element type.</summary>
[Extends(typeof(Array), StaticMembers = true)]
internal static class ArrayStatics
{
#pragma warning disable CA1825 // Here is where the empty array comes from; a module has no place to keep one.
    public static T[] Empty<T>() => new T[0];
#pragma warning restore CA1825

    public static void Resize<T>(ref T[]? array, int newSize)
    {
        if (newSize < 0)
            throw new ArgumentOutOfRangeException(nameof(newSize));
        T[] resized = new T[newSize];
        if (array is not null)
            Elements.Copy(array, 0, resized, 0, array.Length < newSize ? array.Length : newSize);
        array = resized;
    }

    public static void Fill<T>(T[] array, T value)
    {
        Require(array);
        for (int i = 0; i < array.Length; i++)
            array[i] = value;
    }

    public static void Fill<T>(T[] array, T value, int startIndex, int count)
    {
        Require(array);
        if ((uint)startIndex > (uint)array.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if ((uint)count > (uint)(array.Length - startIndex))
            throw new ArgumentOutOfRangeException(nameof(count));
        for (int i = startIndex; i < startIndex + count; i++)
            array[i] = value;
    }

    public static int IndexOf<T>(T[] array, T value)
    {
        Require(array);
        return Elements.IndexOf(array, value, 0, array.Length);
    }

    public static int IndexOf<T>(T[] array, T value, int startIndex)
    {
        Require(array);
        return IndexOf(array, value, startIndex, array.Length - startIndex);
    }

    public static int IndexOf<T>(T[] array, T value, int startIndex, int count)
    {
        Require(array);
        if ((uint)startIndex > (uint)array.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if ((uint)count > (uint)(array.Length - startIndex))
            throw new ArgumentOutOfRangeException(nameof(count));
        return Elements.IndexOf(array, value, startIndex, count);
    }

    public static int LastIndexOf<T>(T[] array, T value)
    {
        Require(array);
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = array.Length - 1; i >= 0; i--)
        {
            if (comparer.Equals(array[i], value))
                return i;
        }

        return -1;
    }

    public static void Reverse<T>(T[] array)
    {
        Require(array);
        Elements.Reverse(array, 0, array.Length);
    }

    public static void Reverse<T>(T[] array, int index, int length)
    {
        CheckRange(array, index, length);
        Elements.Reverse(array, index, length);
    }

    public static void Sort<T>(T[] array) => Sort(array, (IComparer<T>?)null);

    public static void Sort<T>(T[] array, IComparer<T>? comparer)
    {
        Require(array);
        Elements.Sort(array, 0, array.Length, comparer ?? Comparer<T>.Default);
    }

    public static void Sort<T>(T[] array, int index, int length) => Sort(array, index, length, null);

    public static void Sort<T>(T[] array, int index, int length, IComparer<T>? comparer)
    {
        CheckRange(array, index, length);
        Elements.Sort(array, index, length, comparer ?? Comparer<T>.Default);
    }

    public static void Sort<T>(T[] array, Comparison<T> comparison)
    {
        Require(array);
        if (comparison is null)
            throw new ArgumentNullException(nameof(comparison));
        Elements.Sort(array, 0, array.Length, Comparer<T>.Create(comparison));
    }

    public static int BinarySearch<T>(T[] array, T value) => BinarySearch(array, value, null);

    public static int BinarySearch<T>(T[] array, T value, IComparer<T>? comparer)
    {
        Require(array);
        return Elements.BinarySearch(array, 0, array.Length, value, comparer ?? Comparer<T>.Default);
    }

    public static TOutput[] ConvertAll<TInput, TOutput>(TInput[] array, Converter<TInput, TOutput> converter)
    {
        Require(array);
        if (converter is null)
            throw new ArgumentNullException(nameof(converter));
        TOutput[] converted = new TOutput[array.Length];
        for (int i = 0; i < array.Length; i++)
            converted[i] = converter(array[i]);
        return converted;
    }

    public static void ForEach<T>(T[] array, Action<T> action)
    {
        Require(array);
        if (action is null)
            throw new ArgumentNullException(nameof(action));
        for (int i = 0; i < array.Length; i++)
            action(array[i]);
    }

    public static bool Exists<T>(T[] array, Predicate<T> match) => FindIndex(array, match) >= 0;

    public static T? Find<T>(T[] array, Predicate<T> match)
    {
        int index = FindIndex(array, match);
        return index < 0 ? default : array[index];
    }

    public static T? FindLast<T>(T[] array, Predicate<T> match)
    {
        int index = FindLastIndex(array, match);
        return index < 0 ? default : array[index];
    }

    public static T[] FindAll<T>(T[] array, Predicate<T> match)
    {
        RequireMatch(array, match);
        List<T> found = [];
        for (int i = 0; i < array.Length; i++)
        {
            if (match(array[i]))
                found.Add(array[i]);
        }

        return found.ToArray();
    }

    public static int FindIndex<T>(T[] array, Predicate<T> match)
    {
        RequireMatch(array, match);
        for (int i = 0; i < array.Length; i++)
        {
            if (match(array[i]))
                return i;
        }

        return -1;
    }

    public static int FindLastIndex<T>(T[] array, Predicate<T> match)
    {
        RequireMatch(array, match);
        for (int i = array.Length - 1; i >= 0; i--)
        {
            if (match(array[i]))
                return i;
        }

        return -1;
    }

    public static bool TrueForAll<T>(T[] array, Predicate<T> match)
    {
        RequireMatch(array, match);
        for (int i = 0; i < array.Length; i++)
        {
            if (!match(array[i]))
                return false;
        }

        return true;
    }

    private static void Require<T>(T[] array)
    {
        if (array is null)
            throw new ArgumentNullException(nameof(array));
    }

    private static void RequireMatch<T>(T[] array, Predicate<T> match)
    {
        Require(array);
        if (match is null)
            throw new ArgumentNullException(nameof(match));
    }

    private static void CheckRange<T>(T[] array, int index, int length)
    {
        Require(array);
        if (index < 0)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        if (array.Length - index < length)
            throw new ArgumentException("The range leaves the array.");
    }

    public static ReadOnlyCollection<T> AsReadOnly<T>(T[] array)
    {
        Require(array);
        return new ReadOnlyCollection<T>(array);
    }

    public static int BinarySearch<T>(T[] array, int index, int length, T value) =>
        BinarySearch(array, index, length, value, null);

    public static int BinarySearch<T>(T[] array, int index, int length, T value, IComparer<T>? comparer)
    {
        CheckRange(array, index, length);
        return Elements.BinarySearch(array, index, length, value, comparer ?? Comparer<T>.Default);
    }

    public static int FindIndex<T>(T[] array, int startIndex, Predicate<T> match)
    {
        Require(array);
        return FindIndex(array, startIndex, array.Length - startIndex, match);
    }

    public static int FindIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)
    {
        Require(array);
        if (startIndex < 0 || startIndex > array.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (count < 0 || startIndex > array.Length - count)
            throw new ArgumentOutOfRangeException(nameof(count));
        RequireMatch(array, match);
        return Elements.FindIndex(array, startIndex, count, match);
    }

    public static int FindLastIndex<T>(T[] array, int startIndex, Predicate<T> match)
    {
        Require(array);
        return FindLastIndex(array, startIndex, unchecked(startIndex + 1), match);
    }

    public static int FindLastIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)
    {
        RequireMatch(array, match);
        Elements.CheckBackward(array.Length, startIndex, count);
        return Elements.FindLastIndex(array, startIndex, count, match);
    }

    public static int LastIndexOf<T>(T[] array, T value, int startIndex)
    {
        Require(array);
        return LastIndexOf(array, value, startIndex, array.Length == 0 ? 0 : unchecked(startIndex + 1));
    }

    public static int LastIndexOf<T>(T[] array, T value, int startIndex, int count)
    {
        Require(array);
        if (array.Length == 0)
        {
            if (startIndex is not (-1 or 0))
                throw new ArgumentOutOfRangeException(nameof(startIndex));
            return count == 0 ? -1 : throw new ArgumentOutOfRangeException(nameof(count));
        }

        Elements.CheckBackward(array.Length, startIndex, count);
        return Elements.LastIndexOf(array, value, startIndex, count);
    }

    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items) => Sort(keys, items, null);

    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, IComparer<TKey>? comparer)
    {
        Require(keys);
        Sort(keys, items, 0, keys.Length, comparer);
    }

    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, int index, int length) =>
        Sort(keys, items, index, length, null);

    /// <summary>Sorts the keys, and moves the items as their keys move.</summary>
    public static void Sort<TKey, TValue>(
        TKey[] keys, TValue[]? items, int index, int length, IComparer<TKey>? comparer)
    {
        CheckRange(keys, index, length);
        if (items is null)
        {
            Elements.Sort(keys, index, length, comparer ?? Comparer<TKey>.Default);
            return;
        }

        if (index > items.Length - length)
            throw new ArgumentException("The range leaves the items.");
        KeyValuePair<TKey, TValue>[] pairs = new KeyValuePair<TKey, TValue>[length];
        for (int i = 0; i < length; i++)
            pairs[i] = new KeyValuePair<TKey, TValue>(keys[index + i], items[index + i]);
        Elements.Sort(pairs, 0, length, new PairKeyComparer<TKey, TValue>(comparer ?? Comparer<TKey>.Default));
        for (int i = 0; i < length; i++)
        {
            keys[index + i] = pairs[i].Key;
            items[index + i] = pairs[i].Value;
        }
    }
}
