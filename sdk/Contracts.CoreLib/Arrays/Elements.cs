using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>
/// Loops over array ranges, shared by the collections. Ranges are the caller's duty unless a summary says else.
/// </summary>
internal static class Elements
{
    /// <summary>Copies a range; the ranges may overlap.</summary>
    public static void Copy<T>(T[] source, int sourceIndex, T[] destination, int destinationIndex, int length)
    {
        if (sourceIndex >= destinationIndex)
        {
            for (int i = 0; i < length; i++)
                destination[destinationIndex + i] = source[sourceIndex + i];
            return;
        }

        for (int i = length - 1; i >= 0; i--)
            destination[destinationIndex + i] = source[sourceIndex + i];
    }

    /// <summary>Copies a range after checking it as the base library does.</summary>
    public static void CopyChecked<T>(T[] source, int sourceIndex, T[] destination, int destinationIndex, int length)
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        if (destination is null)
            throw new ArgumentNullException(nameof(destination));
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        if (sourceIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(sourceIndex));
        if (destinationIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(destinationIndex));
        if (source.Length - sourceIndex < length || destination.Length - destinationIndex < length)
            throw new ArgumentException("The range leaves the array.");
        Copy(source, sourceIndex, destination, destinationIndex, length);
    }

    public static int IndexOf<T>(T[] array, T value, int index, int count)
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = index; i < index + count; i++)
        {
            if (comparer.Equals(array[i], value))
                return i;
        }

        return -1;
    }

    public static void Reverse<T>(T[] array, int index, int count)
    {
        int low = index;
        int high = index + count - 1;
        while (low < high)
        {
            (array[low], array[high]) = (array[high], array[low]);
            low++;
            high--;
        }
    }

    public static int BinarySearch<T>(T[] array, int index, int count, T value, IComparer<T> comparer)
    {
        int low = index;
        int high = index + count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) >> 1);
            int order = comparer.Compare(array[middle], value);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }

    public static void Sort<T>(T[] array, int index, int count, IComparer<T> comparer) =>
        ElementSort.Sort(array, index, count, comparer);

    public static int FindIndex<T>(T[] array, int index, int count, Predicate<T> match)
    {
        for (int i = index; i < index + count; i++)
        {
            if (match(array[i]))
                return i;
        }

        return -1;
    }

    /// <summary>Searches backwards from an index.</summary>
    public static int FindLastIndex<T>(T[] array, int index, int count, Predicate<T> match)
    {
        for (int i = index; i > index - count; i--)
        {
            if (match(array[i]))
                return i;
        }

        return -1;
    }

    /// <summary>Searches backwards from an index.</summary>
    public static int LastIndexOf<T>(T[] array, T value, int index, int count)
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = index; i > index - count; i--)
        {
            if (comparer.Equals(array[i], value))
                return i;
        }

        return -1;
    }

    /// <summary>Checks a range that ends with an index; of nothing the index is -1.</summary>
    public static void CheckBackward(int length, int index, int count)
    {
        bool isIndex = length == 0 ? index == -1 : (uint)index < (uint)length;
        if (!isIndex)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (count < 0 || index - count + 1 < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
    }
}
