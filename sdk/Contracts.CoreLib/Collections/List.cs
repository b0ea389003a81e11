using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>The list: same results, same exceptions and same growth (4, then doubled) as the base library's.</summary>
[Replaces(typeof(System.Collections.Generic.List<>))]
internal sealed partial class List<T> : IList<T>, IReadOnlyList<T>
{
    private const int FirstCapacity = 4;

    private T[] _items;
    private int _size;
    private int _version;

    public List()
    {
        _items = [];
    }

    public List(int capacity)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        _items = new T[capacity];
    }

    public List(IEnumerable<T> collection)
    {
        if (collection is null)
            throw new ArgumentNullException(nameof(collection));
        _items = [];
        if (collection is ICollection<T> counted)
            _items = new T[counted.Count];
        AddRange(collection);
    }

    public int Capacity
    {
        get => _items.Length;
        set
        {
            if (value < _size)
                throw new ArgumentOutOfRangeException(nameof(value));
            if (value != _items.Length)
                SetCapacity(value);
        }
    }

    public int Count => _size;

    bool ICollection<T>.IsReadOnly => false;

    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_size)
                throw new ArgumentOutOfRangeException(nameof(index));
            return _items[index];
        }

        set
        {
            if ((uint)index >= (uint)_size)
                throw new ArgumentOutOfRangeException(nameof(index));
            _items[index] = value;
            _version = unchecked(_version + 1);
        }
    }

    public void Add(T item)
    {
        _version = unchecked(_version + 1);
        if (_size == _items.Length)
            Grow(_size + 1);
        _items[_size] = item;
        _size++;
    }

    public void AddRange(IEnumerable<T> collection) => InsertRange(_size, collection);

    public int EnsureCapacity(int capacity)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        if (_items.Length < capacity)
            Grow(capacity);
        return _items.Length;
    }

    public void Clear()
    {
        _version = unchecked(_version + 1);
        for (int i = 0; i < _size; i++)
            _items[i] = default!;
        _size = 0;
    }

    public void Insert(int index, T item)
    {
        if ((uint)index > (uint)_size)
            throw new ArgumentOutOfRangeException(nameof(index));
        MakeRoom(index, 1);
        _items[index] = item;
    }

    public void InsertRange(int index, IEnumerable<T> collection)
    {
        if (collection is null)
            throw new ArgumentNullException(nameof(collection));
        if ((uint)index > (uint)_size)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (collection is ICollection<T> counted)
        {
            InsertCounted(index, counted);
            return;
        }

        foreach (T item in collection)
        {
            Insert(index, item);
            index++;
        }
    }

    public bool Remove(T item)
    {
        int index = IndexOf(item);
        if (index < 0)
            return false;
        RemoveAt(index);
        return true;
    }

    public void RemoveAt(int index)
    {
        if ((uint)index >= (uint)_size)
            throw new ArgumentOutOfRangeException(nameof(index));
        CloseGap(index, 1);
    }

    public void RemoveRange(int index, int count)
    {
        CheckRange(index, count);
        if (count > 0)
            CloseGap(index, count);
    }

    public int RemoveAll(Predicate<T> match)
    {
        if (match is null)
            throw new ArgumentNullException(nameof(match));
        int kept = 0;
        while (kept < _size && !match(_items[kept]))
            kept++;
        if (kept >= _size)
            return 0;
        for (int i = kept + 1; i < _size; i++)
        {
            if (match(_items[i]))
                continue;
            _items[kept] = _items[i];
            kept++;
        }

        int removed = _size - kept;
        for (int i = kept; i < _size; i++)
            _items[i] = default!;
        _size = kept;
        _version = unchecked(_version + 1);
        return removed;
    }

    public void TrimExcess()
    {
        // The base library's threshold: below 90 % full the spare room goes.
        if (_size < _items.Length * 9L / 10)
            Capacity = _size;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => new Enumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(this);

    /// <summary>The items as a span; it shows the array of now, not what a later growth puts in its place.</summary>
    internal Shapes.Span<T> Window() => new(_items, 0, _size);

    internal void SetCount(int count)
    {
        _version = unchecked(_version + 1);
        if (count > _items.Length)
            Grow(count);
        for (int i = count; i < _size; i++)
            _items[i] = default!;
        _size = count;
    }

    private void InsertCounted(int index, ICollection<T> collection)
    {
        int count = collection.Count;
        if (count == 0)
            return;
        MakeRoom(index, count);
        if (ReferenceEquals(this, collection))
        {
            // The list into itself: what stood behind the gap has moved up by the gap's length.
            Elements.Copy(_items, 0, _items, index, index);
            Elements.Copy(_items, index + count, _items, index * 2, _size - index - count);
            return;
        }

        collection.CopyTo(_items, index);
    }

    private void MakeRoom(int index, int count)
    {
        if (_items.Length - _size < count)
            Grow(_size + count);
        Elements.Copy(_items, index, _items, index + count, _size - index);
        _size += count;
        _version = unchecked(_version + 1);
    }

    private void CloseGap(int index, int count)
    {
        _size -= count;
        Elements.Copy(_items, index + count, _items, index, _size - index);
        for (int i = 0; i < count; i++)
            _items[_size + i] = default!;
        _version = unchecked(_version + 1);
    }

    private void Grow(int capacity)
    {
        int doubled = _items.Length == 0 ? FirstCapacity : _items.Length * 2;
        SetCapacity(doubled < capacity ? capacity : doubled);
    }

    private void SetCapacity(int capacity)
    {
        T[] grown = new T[capacity];
        Elements.Copy(_items, 0, grown, 0, _size);
        _items = grown;
    }

    private void CheckRange(int index, int count)
    {
        if (index < 0)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if (_size - index < count)
            throw new ArgumentException("The range leaves the list.");
    }

    /// <summary>Walks the list; a change of the list while walking is an error.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly List<T> _list;
        private readonly int _version;
        private int _index;
        private T _current;

        internal Enumerator(List<T> list)
        {
            _list = list;
            _version = list._version;
            _index = 0;
            _current = default!;
        }

        public readonly T Current => _current;

        readonly object? IEnumerator.Current
        {
            get
            {
                if (_index == 0 || _index == _list._size + 1)
                    throw new InvalidOperationException("The enumerator stands on no item.");
                return _current;
            }
        }

        public readonly void Dispose()
        {
        }

        public bool MoveNext()
        {
            List<T> list = _list;
            if (_version != list._version)
                throw new InvalidOperationException("The list changed while it was enumerated.");
            if ((uint)_index < (uint)list._size)
            {
                _current = list._items[_index];
                _index++;
                return true;
            }

            _index = list._size + 1;
            _current = default!;
            return false;
        }

        void IEnumerator.Reset()
        {
            if (_version != _list._version)
                throw new InvalidOperationException("The list changed while it was enumerated.");
            _index = 0;
            _current = default!;
        }
    }
}
