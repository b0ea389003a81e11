using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Compares two elements by their places, on keys that were taken before.</summary>
internal abstract class SortKeys<T>
{
    public abstract int Compare(int left, int right);
}

internal sealed class SortKeys<T, TKey>(TKey[] keys, IComparer<TKey> comparer, bool descending, SortKeys<T>? next)
    : SortKeys<T>
{
    public override int Compare(int left, int right)
    {
        int order = comparer.Compare(keys[left], keys[right]);
        if (order == 0)
            return next is null ? 0 : next.Compare(left, right);
        return descending == order > 0 ? -1 : 1;
    }
}
