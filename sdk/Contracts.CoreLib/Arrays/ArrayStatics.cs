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
}
