using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.CoreLib;

/// <summary>A dictionary in the order of its keys, whose pairs can be reached by place as well.</summary>
[Replaces(typeof(System.Collections.Generic.SortedList<,>))]
internal sealed class SortedList<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly SortedPairs<TKey, TValue> _pairs;

    public SortedList()
        : this((IComparer<TKey>?)null)
    {
    }

    public SortedList(IComparer<TKey>? comparer)
    {
        _pairs = new SortedPairs<TKey, TValue>(comparer ?? Comparer<TKey>.Default);
    }

    public SortedList(int capacity)
        : this(capacity, null)
    {
    }

    public SortedList(int capacity, IComparer<TKey>? comparer)
        : this(comparer)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
    }

    public SortedList(IDictionary<TKey, TValue> dictionary)
        : this(dictionary, null)
    {
    }

    public SortedList(IDictionary<TKey, TValue> dictionary, IComparer<TKey>? comparer)
        : this(comparer)
    {
        if (dictionary is null)
            throw new ArgumentNullException(nameof(dictionary));
        foreach (KeyValuePair<TKey, TValue> pair in dictionary)
            Add(pair.Key, pair.Value);
    }

    public IComparer<TKey> Comparer => _pairs.Comparer;

    public int Count => _pairs.Count;

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    public IList<TKey> Keys => new SortedColumn<TKey>(_pairs.KeyList);

    public IList<TValue> Values => new SortedColumn<TValue>(_pairs.ValueList);

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    public TValue this[TKey key]
    {
        get
        {
            int index = _pairs.Find(key);
            return index >= 0 ? _pairs.ValueAt(index) : throw new KeyNotFoundException("The key is absent.");
        }
        set => _pairs.Set(key, value);
    }

    public void Add(TKey key, TValue value)
    {
        if (!TryAdd(key, value))
            throw new ArgumentException("The key is there already.", nameof(key));
    }

    public bool ContainsKey(TKey key) => _pairs.Find(key) >= 0;

    public bool ContainsValue(TValue value) => Enumerable.Contains(_pairs.Values(), value);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = _pairs.Find(key);
        value = index >= 0 ? _pairs.ValueAt(index) : default;
        return index >= 0;
    }

    public bool Remove(TKey key)
    {
        int index = _pairs.Find(key);
        if (index >= 0)
            _pairs.RemoveAt(index);
        return index >= 0;
    }

    public void Clear() => _pairs.Clear();

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item) =>
        TryGetValue(item.Key, out TValue? value) && EqualityComparer<TValue>.Default.Equals(value, item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item) =>
        TryGetValue(item.Key, out TValue? value) && EqualityComparer<TValue>.Default.Equals(value, item.Value)
        && Remove(item.Key);

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int index)
    {
        CollectionRange.CheckDestination(array, index, Count);
        foreach (KeyValuePair<TKey, TValue> pair in _pairs)
            array[index++] = pair;
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _pairs.GetEnumerator();

    public TKey GetKeyAtIndex(int index) => _pairs.KeyList[index];

    public TValue GetValueAtIndex(int index) => _pairs.ValueList[index];

    public void SetValueAtIndex(int index, TValue value) => _pairs.ValueList[index] = value;

    public int IndexOfKey(TKey key)
    {
        int index = _pairs.Find(key);
        return index >= 0 ? index : -1;
    }

    public int IndexOfValue(TValue value) => _pairs.ValueList.IndexOf(value);

    public void RemoveAt(int index)
    {
        if ((uint)index >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(index));
        _pairs.RemoveAt(index);
    }

    private bool TryAdd(TKey key, TValue value)
    {
        int index = _pairs.Find(key);
        if (index < 0)
            _pairs.Insert(~index, key, value);
        return index < 0;
    }
}
