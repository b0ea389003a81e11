using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.CoreLib;

/// <summary>A set in the order of insertion, built like the dictionary.</summary>
[Replaces(typeof(System.Collections.Generic.HashSet<>))]
internal sealed partial class HashSet<T> : ISet<T>, IReadOnlySet<T>
{
    /// <summary>A new set of a collection of which more repeats itself than that gives back its room.</summary>
    private const int ShrinkThreshold = 3;

    private const int NoEntry = -1;
    private const int FreeBase = -3;

    private readonly IEqualityComparer<T> _comparer;
    private readonly bool _isByDefault;
    private int[] _buckets;
    private Entry[] _entries;
    private int _count;
    private int _freeList = NoEntry;
    private int _freeCount;
    private int _version;

    public HashSet()
        : this(0, null)
    {
    }

    public HashSet(int capacity)
        : this(capacity, null)
    {
    }

    public HashSet(IEqualityComparer<T>? comparer)
        : this(0, comparer)
    {
    }

    public HashSet(int capacity, IEqualityComparer<T>? comparer)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        _comparer = comparer ?? EqualityComparer<T>.Default;
        _isByDefault = comparer is null;
        _entries = new Entry[capacity == 0 ? 0 : SetCapacity.AtLeast(capacity)];
        _buckets = new int[BucketCount(_entries.Length)];
    }

    public HashSet(IEnumerable<T> collection)
        : this(collection, null)
    {
    }

    public HashSet(IEnumerable<T> collection, IEqualityComparer<T>? comparer)
        : this(0, comparer)
    {
        if (collection is null)
            throw new ArgumentNullException(nameof(collection));
        if (collection is HashSet<T> set && ComparesAs(set))
        {
            CopyFrom(set);
            return;
        }

        if (collection is ICollection<T> { Count: > 0 and int count })
            Resize(SetCapacity.AtLeast(count));
        UnionWith(collection);
        if (_count > 0 && _entries.Length / _count > ShrinkThreshold)
            Resize(SetCapacity.AtLeast(_count));
    }

    public IEqualityComparer<T> Comparer => _comparer;

    public int Count => _count - _freeCount;

    bool ICollection<T>.IsReadOnly => false;

    public bool Add(T item)
    {
        int hash = HashOf(item);
        if (Find(item, hash) >= 0)
            return false;
        Insert(item, hash);
        return true;
    }

    void ICollection<T>.Add(T item) => Add(item);

    public bool Contains(T item) => Find(item, HashOf(item)) >= 0;

    public bool TryGetValue(T equalValue, [MaybeNullWhen(false)] out T actualValue)
    {
        int entry = Find(equalValue, HashOf(equalValue));
        actualValue = entry >= 0 ? _entries[entry].Value : default;
        return entry >= 0;
    }

    public bool Remove(T item)
    {
        int hash = HashOf(item);
        int bucket = hash & (_buckets.Length - 1);
        int previous = NoEntry;
        int entry = _buckets[bucket] - 1;
        while (entry >= 0)
        {
            if (_entries[entry].Hash == hash && _comparer.Equals(_entries[entry].Value, item))
            {
                Unlink(bucket, previous, entry);
                return true;
            }

            previous = entry;
            entry = _entries[entry].Next;
        }

        return false;
    }

    public int RemoveWhere(Predicate<T> match)
    {
        if (match is null)
            throw new ArgumentNullException(nameof(match));
        int removed = 0;
        for (int i = 0; i < _count; i++)
        {
            if (_entries[i].Next < NoEntry)
                continue;
            T value = _entries[i].Value;
            if (match(value) && Remove(value))
                removed++;
        }

        return removed;
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
            Resize(SetCapacity.AtLeast(capacity));
        return _entries.Length;
    }

    public void CopyTo(T[] array) => CopyTo(array, 0);

    public void CopyTo(T[] array, int arrayIndex) => CopyTo(array, arrayIndex, Count);

    public void CopyTo(T[] array, int arrayIndex, int count)
    {
        if (array is null)
            throw new ArgumentNullException(nameof(array));
        if (arrayIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(arrayIndex));
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if (arrayIndex > array.Length || count > array.Length - arrayIndex)
            throw new ArgumentException("The destination is too short.");
        int end = arrayIndex + count;
        for (int i = 0; i < _count && arrayIndex < end; i++)
        {
            if (_entries[i].Next >= NoEntry)
                array[arrayIndex++] = _entries[i].Value;
        }
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => new Enumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(this);

    private bool ComparesAs(HashSet<T> other) =>
        (_isByDefault && other._isByDefault) || ((object)_comparer).Equals(other._comparer);

    /// <summary>Takes the entries as they are, gaps too, where the room is not too large for them; as .NET.</summary>
    private void CopyFrom(HashSet<T> source)
    {
        if (source.Count == 0)
            return;
        int capacity = source._entries.Length;
        if (SetCapacity.AtLeast(2 * (source.Count + 1)) < capacity)
        {
            Resize(SetCapacity.AtLeast(source.Count));
            UnionWith(source);
            return;
        }

        _count = source._count;
        _freeList = source._freeList;
        _freeCount = source._freeCount;
        _entries = source._entries;
        Resize(capacity);
    }

    private static int BucketCount(int capacity)
    {
        int count = 4;
        while (count < capacity)
            count *= 2;
        return count;
    }

    private int HashOf(T item) => item is null ? 0 : _comparer.GetHashCode(item);

    private int Find(T item, int hash)
    {
        Entry[] entries = _entries;
        int entry = _buckets[hash & (_buckets.Length - 1)] - 1;
        while (entry >= 0)
        {
            if (entries[entry].Hash == hash && _comparer.Equals(entries[entry].Value, item))
                return entry;
            entry = entries[entry].Next;
        }

        return NoEntry;
    }

    private void Insert(T item, int hash)
    {
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
                Resize(SetCapacity.AtLeast(_count * 2));
            place = _count;
            _count++;
        }

        int bucket = hash & (_buckets.Length - 1);
        _entries[place].Hash = hash;
        _entries[place].Next = _buckets[bucket] - 1;
        _entries[place].Value = item;
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

        // As in the dictionary: -1 ends a chain, below that the entry is free.
        public int Next;
        public T Value;
    }

    /// <summary>Walks the set; a change of the set while walking is an error.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly HashSet<T> _set;
        private readonly int _version;
        private int _index;
        private T _current;

        internal Enumerator(HashSet<T> set)
        {
            _set = set;
            _version = set._version;
            _index = 0;
            _current = default!;
        }

        public readonly T Current => _current;

        readonly object? IEnumerator.Current
        {
            get
            {
                if (_index == 0 || _index == _set._count + 1)
                    throw new InvalidOperationException("The enumerator stands on no item.");
                return _current;
            }
        }

        public bool MoveNext()
        {
            CheckVersion();
            while (_index < _set._count)
            {
                _index++;
                if (_set._entries[_index - 1].Next >= NoEntry)
                {
                    _current = _set._entries[_index - 1].Value;
                    return true;
                }
            }

            _index = _set._count + 1;
            _current = default!;
            return false;
        }

        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset()
        {
            CheckVersion();
            _index = 0;
            _current = default!;
        }

        private readonly void CheckVersion()
        {
            if (_version != _set._version)
                throw new InvalidOperationException("The set changed while it was enumerated.");
        }
    }
}
