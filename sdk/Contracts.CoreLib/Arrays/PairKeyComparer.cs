using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Compares pairs by their keys alone.</summary>
internal sealed class PairKeyComparer<TKey, TValue>(IComparer<TKey> keys) : IComparer<KeyValuePair<TKey, TValue>>
{
    public int Compare(KeyValuePair<TKey, TValue> x, KeyValuePair<TKey, TValue> y) => keys.Compare(x.Key, y.Key);
}
