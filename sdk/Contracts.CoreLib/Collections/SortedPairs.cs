using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Keys in order beside their values.</summary>
internal sealed class SortedPairs<TKey, TValue>(IComparer<TKey> comparer)
{
    private int _version;

    public IComparer<TKey> Comparer => comparer;

    public int Count => KeyList.Count;

    public List<TKey> KeyList { get; } = [];

    public List<TValue> ValueList { get; } = [];

    /// <summary>The place of the key, or the complement of the place where it belongs.</summary>
    public int Find(TKey key)
    {
        if (key is null)
            throw new ArgumentNullException(nameof(key));
        int low = 0;
        int high = KeyList.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = comparer.Compare(KeyList[middle], key);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }

    public TValue ValueAt(int index) => ValueList[index];

    public void Set(TKey key, TValue value)
    {
        int index = Find(key);
        if (index < 0)
        {
            Insert(~index, key, value);
            return;
        }

        ValueList[index] = value;
        _version++;
    }

    public void Insert(int index, TKey key, TValue value)
    {
        KeyList.Insert(index, key);
        ValueList.Insert(index, value);
        _version++;
    }

    public void RemoveAt(int index)
    {
        KeyList.RemoveAt(index);
        ValueList.RemoveAt(index);
        _version++;
    }

    public void Clear()
    {
        KeyList.Clear();
        ValueList.Clear();
        _version++;
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        int version = _version;
        for (int i = 0; i < KeyList.Count; i++)
        {
            yield return new KeyValuePair<TKey, TValue>(KeyList[i], ValueList[i]);
            CheckVersion(version);
        }
    }

    public IEnumerable<TKey> Keys()
    {
        int version = _version;
        for (int i = 0; i < KeyList.Count; i++)
        {
            yield return KeyList[i];
            CheckVersion(version);
        }
    }

    public IEnumerable<TValue> Values()
    {
        int version = _version;
        for (int i = 0; i < ValueList.Count; i++)
        {
            yield return ValueList[i];
            CheckVersion(version);
        }
    }

    private void CheckVersion(int version)
    {
        if (version != _version)
            throw new InvalidOperationException("The collection changed while it was enumerated.");
    }
}
