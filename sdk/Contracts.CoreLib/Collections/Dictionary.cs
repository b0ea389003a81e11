using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.CoreLib;

/// <summary>
/// The hash table. Entries lie in one array in the order of insertion, and freed places are filled last-freed first, so
/// the order of enumeration is the base library's and does not depend on hash codes.
/// </summary>
[Replaces(typeof(System.Collections.Generic.Dictionary<,>))]
internal sealed partial class Dictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private const int FirstCapacity = 3;
    private const int NoEntry = -1;

    // A free entry's Next is this far below the next free one, so that it is never a place in a chain.
    private const int FreeBase = -3;

    private readonly IEqualityComparer<TKey> _comparer;

    // Places in _entries, plus one; zero is an empty bucket. Their number is a power of two.
    private int[] _buckets;
    private Entry[] _entries;
    private int _count;
    private int _freeList = NoEntry;
    private int _freeCount;
    private int _version;

    public Dictionary()
        : this(0, null)
    {
    }

    public Dictionary(int capacity)
        : this(capacity, null)
    {
    }

    public Dictionary(IEqualityComparer<TKey>? comparer)
        : this(0, comparer)
    {
    }

    public Dictionary(int capacity, IEqualityComparer<TKey>? comparer)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        _comparer = comparer ?? EqualityComparer<TKey>.Default;
        _entries = new Entry[capacity];
        _buckets = new int[BucketCount(capacity)];
    }

    public Dictionary(IDictionary<TKey, TValue> dictionary)
        : this(dictionary, null)
    {
    }

    public Dictionary(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey>? comparer)
        : this((IEnumerable<KeyValuePair<TKey, TValue>>)dictionary, comparer)
    {
    }

    public Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection)
        : this(collection, null)
    {
    }

    public Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey>? comparer)
        : this(0, comparer)
    {
        if (collection is null)
            throw new ArgumentNullException(nameof(collection));
        foreach (KeyValuePair<TKey, TValue> pair in collection)
            Add(pair.Key, pair.Value);
    }

    public IEqualityComparer<TKey> Comparer => _comparer;

    public int Count => _count - _freeCount;

    public KeyCollection Keys => new(this);

    public ValueCollection Values => new(this);

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => new KeyCollection(this);

    ICollection<TValue> IDictionary<TKey, TValue>.Values => new ValueCollection(this);

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => new KeyCollection(this);

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => new ValueCollection(this);

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

    public TValue this[TKey key]
    {
        get
        {
            int entry = Find(key);
            return entry >= 0 ? _entries[entry].Value : throw new KeyNotFoundException("The key is absent.");
        }

        set
        {
            int entry = Find(key);
            if (entry >= 0)
                _entries[entry].Value = value;
            else
                Insert(key, value);
        }
    }

    public void Add(TKey key, TValue value)
    {
        if (!TryAdd(key, value))
            throw new ArgumentException("The key is there already.", nameof(key));
    }

    public bool TryAdd(TKey key, TValue value)
    {
        if (Find(key) >= 0)
            return false;
        Insert(key, value);
        return true;
    }

    public bool ContainsKey(TKey key) => Find(key) >= 0;

    public bool ContainsValue(TValue value)
    {
        EqualityComparer<TValue> comparer = EqualityComparer<TValue>.Default;
        for (int i = 0; i < _count; i++)
        {
            if (_entries[i].Next >= NoEntry && comparer.Equals(_entries[i].Value, value))
                return true;
        }

        return false;
    }

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        int entry = Find(key);
        value = entry >= 0 ? _entries[entry].Value : default;
        return entry >= 0;
    }

    public bool Remove(TKey key) => Remove(key, out _);

    public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (key is null)
            throw new ArgumentNullException(nameof(key));
        int hash = _comparer.GetHashCode(key);
        int bucket = hash & (_buckets.Length - 1);
        int previous = NoEntry;
        int entry = _buckets[bucket] - 1;
        while (entry >= 0)
        {
            if (_entries[entry].Hash == hash && _comparer.Equals(_entries[entry].Key, key))
            {
                value = _entries[entry].Value;
                Unlink(bucket, previous, entry);
                return true;
            }

            previous = entry;
            entry = _entries[entry].Next;
        }

        value = default;
        return false;
    }

    public void Clear()
    {
        if (_count == 0)
            return;
        _buckets = new int[_buckets.Length];
        _entries = new Entry[_entries.Length];
        _count = 0;
        _freeList = NoEntry;
        _freeCount = 0;
    }

    public int EnsureCapacity(int capacity)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        if (capacity > _entries.Length)
        {
            _version++;
            Resize(capacity);
        }

        return _entries.Length;
    }

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item)
    {
        int entry = Find(item.Key);
        return entry >= 0 && EqualityComparer<TValue>.Default.Equals(_entries[entry].Value, item.Value);
    }

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item)
    {
        int entry = Find(item.Key);
        return entry >= 0 && EqualityComparer<TValue>.Default.Equals(_entries[entry].Value, item.Value)
            && Remove(item.Key);
    }

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        CollectionRange.CheckDestination(array, arrayIndex, Count);
        for (int i = 0; i < _count; i++)
        {
            if (_entries[i].Next >= NoEntry)
                array[arrayIndex++] = new KeyValuePair<TKey, TValue>(_entries[i].Key, _entries[i].Value);
        }
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        new Enumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(this);

    private static int BucketCount(int capacity)
    {
        int count = 4;
        while (count < capacity)
            count *= 2;
        return count;
    }

    private int Find(TKey key)
    {
        if (key is null)
            throw new ArgumentNullException(nameof(key));
        int hash = _comparer.GetHashCode(key);
        Entry[] entries = _entries;
        int entry = _buckets[hash & (_buckets.Length - 1)] - 1;
        while (entry >= 0)
        {
            if (entries[entry].Hash == hash && _comparer.Equals(entries[entry].Key, key))
                return entry;
            entry = entries[entry].Next;
        }

        return NoEntry;
    }

    private void Insert(TKey key, TValue value)
    {
        int hash = _comparer.GetHashCode(key);
        int place;
        if (_freeCount > 0)
        {
            place = _freeList;
            _freeList = FreeBase - _entries[place].Next;
            _freeCount--;
        }
        else
        {
            if (_count == _entries.Length)
                Resize(_count == 0 ? FirstCapacity : _count * 2);
            place = _count;
            _count++;
        }

        int bucket = hash & (_buckets.Length - 1);
        _entries[place].Hash = hash;
        _entries[place].Next = _buckets[bucket] - 1;
        _entries[place].Key = key;
        _entries[place].Value = value;
        _buckets[bucket] = place + 1;
        _version++;
    }

    private void Unlink(int bucket, int previous, int entry)
    {
        if (previous < 0)
            _buckets[bucket] = _entries[entry].Next + 1;
        else
            _entries[previous].Next = _entries[entry].Next;
        _entries[entry].Next = FreeBase - _freeList;
        _entries[entry].Key = default!;
        _entries[entry].Value = default!;
        _freeList = entry;
        _freeCount++;
    }

    private void Resize(int capacity)
    {
        Entry[] entries = new Entry[capacity];
        Elements.Copy(_entries, 0, entries, 0, _count);
        int[] buckets = new int[BucketCount(capacity)];
        for (int i = 0; i < _count; i++)
        {
            if (entries[i].Next < NoEntry)
                continue;
            int bucket = entries[i].Hash & (buckets.Length - 1);
            entries[i].Next = buckets[bucket] - 1;
            buckets[bucket] = i + 1;
        }

        _entries = entries;
        _buckets = buckets;
    }

    private struct Entry
    {
        public int Hash;

        // The next entry of the bucket's chain; -1 ends it; below that the entry is free.
        public int Next;
        public TKey Key;
        public TValue Value;
    }
}
