using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.CoreLib;

/// <summary>
/// A dictionary in the order of its keys, in sorted arrays: a search is logarithmic, an insertion moves what follows.
/// </summary>
[Replaces(typeof(System.Collections.Generic.SortedDictionary<,>))]
internal sealed class SortedDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly SortedPairs<TKey, TValue> _pairs;

    public SortedDictionary()
        : this((IComparer<TKey>?)null)
    {
    }

    public SortedDictionary(IComparer<TKey>? comparer)
    {
        _pairs = new SortedPairs<TKey, TValue>(comparer ?? Comparer<TKey>.Default);
    }

    public SortedDictionary(IDictionary<TKey, TValue> dictionary)
        : this(dictionary, null)
    {
    }

    public SortedDictionary(IDictionary<TKey, TValue> dictionary, IComparer<TKey>? comparer)
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

    public KeyCollection Keys => new(this);

    public ValueCollection Values => new(this);

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

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int index)
    {
        CollectionRange.CheckRoom(array, index, Count);
        foreach (KeyValuePair<TKey, TValue> pair in _pairs)
            array[index++] = pair;
    }

    public Enumerator GetEnumerator() => new(_pairs.GetEnumerator());

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        _pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _pairs.GetEnumerator();

    private bool TryAdd(TKey key, TValue value)
    {
        int index = _pairs.Find(key);
        if (index < 0)
            _pairs.Insert(~index, key, value);
        return index < 0;
    }

    /// <summary>Walks in order.</summary>
    public readonly struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        private readonly IEnumerator<KeyValuePair<TKey, TValue>> _walk;

        internal Enumerator(IEnumerator<KeyValuePair<TKey, TValue>> walk)
        {
            _walk = walk;
        }

        public KeyValuePair<TKey, TValue> Current => _walk.Current;

        object? IEnumerator.Current => _walk.Current;

        public bool MoveNext() => _walk.MoveNext();

        public void Dispose() => _walk.Dispose();

        void IEnumerator.Reset() => _walk.Reset();
    }

    /// <summary>A view of the keys, in order.</summary>
    public sealed class KeyCollection : ICollection<TKey>, IReadOnlyCollection<TKey>
    {
        private readonly SortedDictionary<TKey, TValue> _dictionary;

        public KeyCollection(SortedDictionary<TKey, TValue> dictionary)
        {
            _dictionary = dictionary ?? throw new ArgumentNullException(nameof(dictionary));
        }

        public int Count => _dictionary.Count;

        bool ICollection<TKey>.IsReadOnly => true;

        public bool Contains(TKey item) => _dictionary.ContainsKey(item);

        public void CopyTo(TKey[] array, int index)
        {
            CollectionRange.CheckRoom(array, index, Count);
            foreach (TKey item in this)
                array[index++] = item;
        }

        void ICollection<TKey>.Add(TKey item) => throw ReadOnly();

        bool ICollection<TKey>.Remove(TKey item) => throw ReadOnly();

        void ICollection<TKey>.Clear() => throw ReadOnly();

        public Enumerator GetEnumerator() => new(_dictionary._pairs.Keys().GetEnumerator());

        IEnumerator<TKey> IEnumerable<TKey>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private static NotSupportedException ReadOnly() => new("The collection cannot be changed by itself.");

        /// <summary>Walks in order.</summary>
        public readonly struct Enumerator : IEnumerator<TKey>
        {
            private readonly IEnumerator<TKey> _walk;

            internal Enumerator(IEnumerator<TKey> walk)
            {
                _walk = walk;
            }

            public TKey Current => _walk.Current;

            object? IEnumerator.Current => _walk.Current;

            public bool MoveNext() => _walk.MoveNext();

            public void Dispose() => _walk.Dispose();

            void IEnumerator.Reset() => _walk.Reset();
        }
    }

    /// <summary>A view of the values, in order.</summary>
    public sealed class ValueCollection : ICollection<TValue>, IReadOnlyCollection<TValue>
    {
        private readonly SortedDictionary<TKey, TValue> _dictionary;

        public ValueCollection(SortedDictionary<TKey, TValue> dictionary)
        {
            _dictionary = dictionary ?? throw new ArgumentNullException(nameof(dictionary));
        }

        public int Count => _dictionary.Count;

        bool ICollection<TValue>.IsReadOnly => true;

        public bool Contains(TValue item) => _dictionary.ContainsValue(item);

        public void CopyTo(TValue[] array, int index)
        {
            CollectionRange.CheckRoom(array, index, Count);
            foreach (TValue item in this)
                array[index++] = item;
        }

        void ICollection<TValue>.Add(TValue item) => throw ReadOnly();

        bool ICollection<TValue>.Remove(TValue item) => throw ReadOnly();

        void ICollection<TValue>.Clear() => throw ReadOnly();

        public Enumerator GetEnumerator() => new(_dictionary._pairs.Values().GetEnumerator());

        IEnumerator<TValue> IEnumerable<TValue>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private static NotSupportedException ReadOnly() => new("The collection cannot be changed by itself.");

        /// <summary>Walks in order.</summary>
        public readonly struct Enumerator : IEnumerator<TValue>
        {
            private readonly IEnumerator<TValue> _walk;

            internal Enumerator(IEnumerator<TValue> walk)
            {
                _walk = walk;
            }

            public TValue Current => _walk.Current;

            object? IEnumerator.Current => _walk.Current;

            public bool MoveNext() => _walk.MoveNext();

            public void Dispose() => _walk.Dispose();

            void IEnumerator.Reset() => _walk.Reset();
        }
    }
}
