using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Contracts.CoreLib;

/// <summary>
/// A sequence in an order, with room for finer orders. Sorts when it is walked; equal elements keep their order.
/// </summary>
internal abstract class OrderedSequence<T>(IEnumerable<T> source) : IOrderedEnumerable<T>
{
    protected IEnumerable<T> Source => source;

    public IOrderedEnumerable<T> CreateOrderedEnumerable<TKey>(
        Func<T, TKey> keySelector, IComparer<TKey>? comparer, bool descending)
    {
        if (keySelector is null)
            throw new ArgumentNullException(nameof(keySelector));
        return new OrderedSequence<T, TKey>(source, keySelector, comparer, descending, this);
    }

    public IEnumerator<T> GetEnumerator()
    {
        List<T> items = new(source);
        int[] order = new int[items.Count];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        SortKeys<T> keys = KeysOf(null);
        keys.Take(items);
        int[] spare = new int[order.Length];
        Merge(order, spare, 0, order.Length, keys);
        for (int i = 0; i < order.Length; i++)
            yield return items[order[i]];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The keys of this order, followed by those of the finer orders.</summary>
    internal abstract SortKeys<T> KeysOf(SortKeys<T>? next);

    private static void Merge(int[] order, int[] spare, int low, int high, SortKeys<T> keys)
    {
        if (high - low < 2)
            return;
        int middle = low + ((high - low) >> 1);
        Merge(order, spare, low, middle, keys);
        Merge(order, spare, middle, high, keys);
        Elements.Copy(order, low, spare, low, high - low);
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++)
        {
            bool takeLeft = right >= high || (left < middle && keys.Compare(spare[left], spare[right]) <= 0);
            order[i] = takeLeft ? spare[left++] : spare[right++];
        }
    }
}

/// <summary>An order by a key, within a coarser one or alone.</summary>
internal sealed class OrderedSequence<T, TKey>(
    IEnumerable<T> source,
    Func<T, TKey> keySelector,
    IComparer<TKey>? comparer,
    bool descending,
    OrderedSequence<T>? coarser) : OrderedSequence<T>(source)
{
    internal override SortKeys<T> KeysOf(SortKeys<T>? next)
    {
        SortKeys<T, TKey> own = new(keySelector, comparer ?? Comparer<TKey>.Default, descending, next);
        return coarser is null ? own : coarser.KeysOf(own);
    }
}
