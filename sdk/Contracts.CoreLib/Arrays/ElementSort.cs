using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>
/// Introspective sort: quicksort around the median of three, insertion sort for short parts, heap sort where the
/// recursion gets too deep. Unstable; it orders equal elements as the base library does, so the same program gives the
/// same result on both.
/// </summary>
internal static class ElementSort
{
    private const int ShortPart = 16;

    /// <summary>Sorts a range; an exception of the comparer is wrapped as the base library wraps it.</summary>
    public static void Sort<T>(T[] array, int index, int count, IComparer<T> comparer)
    {
        if (count < 2)
            return;
        int depthLimit = 2;
        for (int rest = count; rest > 1; rest >>= 1)
            depthLimit += 2;
        try
        {
            SortPart(array, index, index + count - 1, depthLimit, comparer);
        }
        catch (IndexOutOfRangeException inner)
        {
            throw new ArgumentException("The comparer contradicts itself.", inner);
        }
        catch (Exception inner)
        {
            throw new InvalidOperationException("The comparer failed.", inner);
        }
    }

    private static void SortPart<T>(T[] array, int low, int high, int depthLimit, IComparer<T> comparer)
    {
        while (high > low)
        {
            int count = high - low + 1;
            if (count <= ShortPart)
            {
                SortShort(array, low, high, comparer);
                return;
            }

            if (depthLimit == 0)
            {
                HeapSort(array, low, count, comparer);
                return;
            }

            depthLimit--;
            int pivot = Partition(array, low, high, comparer);
            SortPart(array, pivot + 1, high, depthLimit, comparer);
            high = pivot - 1;
        }
    }

    private static void SortShort<T>(T[] array, int low, int high, IComparer<T> comparer)
    {
        if (high - low == 1)
        {
            Order(array, low, high, comparer);
        }
        else if (high - low == 2)
        {
            Order(array, low, low + 1, comparer);
            Order(array, low, high, comparer);
            Order(array, low + 1, high, comparer);
        }
        else
        {
            InsertionSort(array, low, high, comparer);
        }
    }

    private static int Partition<T>(T[] array, int low, int high, IComparer<T> comparer)
    {
        int middle = low + ((high - low) >> 1);
        Order(array, low, middle, comparer);
        Order(array, low, high, comparer);
        Order(array, middle, high, comparer);

        T pivot = array[middle];
        Swap(array, middle, high - 1);
        int left = low;
        int right = high - 1;
        while (true)
        {
            do
                left = Step(left, 1, low, high);
            while (comparer.Compare(array[left], pivot) < 0);
            do
                right = Step(right, -1, low, high);
            while (comparer.Compare(pivot, array[right]) < 0);
            if (left >= right)
                break;
            Swap(array, left, right);
        }

        if (left != high - 1)
            Swap(array, left, high - 1);
        return left;
    }

    // A comparer that contradicts itself lets a cursor run out of its part.
    private static int Step(int cursor, int direction, int low, int high)
    {
        int next = cursor + direction;
#pragma warning disable CA2201 // The exception is the one that the base library's sort meets here.
        return next >= low && next <= high ? next : throw new IndexOutOfRangeException();
#pragma warning restore CA2201
    }

    private static void InsertionSort<T>(T[] array, int low, int high, IComparer<T> comparer)
    {
        for (int i = low; i < high; i++)
        {
            T item = array[i + 1];
            int j = i;
            while (j >= low && comparer.Compare(item, array[j]) < 0)
            {
                array[j + 1] = array[j];
                j--;
            }

            array[j + 1] = item;
        }
    }

    private static void HeapSort<T>(T[] array, int low, int count, IComparer<T> comparer)
    {
        for (int i = count >> 1; i >= 1; i--)
            SiftDown(array, low, i, count, comparer);
        for (int i = count; i > 1; i--)
        {
            Swap(array, low, low + i - 1);
            SiftDown(array, low, 1, i - 1, comparer);
        }
    }

    // Heap positions count from 1.
    private static void SiftDown<T>(T[] array, int low, int position, int count, IComparer<T> comparer)
    {
        T item = array[low + position - 1];
        while (position <= count >> 1)
        {
            int child = 2 * position;
            if (child < count && comparer.Compare(array[low + child - 1], array[low + child]) < 0)
                child++;
            if (comparer.Compare(item, array[low + child - 1]) >= 0)
                break;
            array[low + position - 1] = array[low + child - 1];
            position = child;
        }

        array[low + position - 1] = item;
    }

    private static void Order<T>(T[] array, int first, int second, IComparer<T> comparer)
    {
        if (comparer.Compare(array[first], array[second]) > 0)
            Swap(array, first, second);
    }

    private static void Swap<T>(T[] array, int first, int second) =>
        (array[first], array[second]) = (array[second], array[first]);
}
