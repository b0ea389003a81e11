using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Compares two elements by their places, on keys that were taken before.</summary>
internal abstract class SortKeys<T>
{
    /// <summary>Takes the key of each element, once and in their order; then the keys of the finer orders.</summary>
    public abstract void Take(List<T> items);

    public abstract int Compare(int left, int right);
}

internal sealed class SortKeys<T, TKey>(
    Func<T, TKey> keySelector, IComparer<TKey> comparer, bool descending, SortKeys<T>? next) : SortKeys<T>
{
    private TKey[] _keys = [];

    public override void Take(List<T> items)
    {
        TKey[] keys = new TKey[items.Count];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = keySelector(items[i]);
        _keys = keys;
        next?.Take(items);
    }

    public override int Compare(int left, int right)
    {
        int order = comparer.Compare(_keys[left], _keys[right]);
        if (order == 0)
            return next is null ? 0 : next.Compare(left, right);
        return descending == order > 0 ? -1 : 1;
    }
}
