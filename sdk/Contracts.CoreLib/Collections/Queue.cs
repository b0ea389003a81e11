using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.CoreLib;

/// <summary>First in, first out; a ring in one array.</summary>
[Replaces(typeof(System.Collections.Generic.Queue<>))]
internal sealed class Queue<T> : IReadOnlyCollection<T>
{
    private const int FirstCapacity = 4;

    private T[] _items;
    private int _head;
    private int _size;
    private int _version;

    public Queue()
    {
        _items = [];
    }

    public Queue(int capacity)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        _items = new T[capacity];
    }

    public Queue(IEnumerable<T> collection)
    {
        if (collection is null)
            throw new ArgumentNullException(nameof(collection));
        if (collection is ICollection<T> counted)
        {
            _items = new T[counted.Count];
            counted.CopyTo(_items, 0);
            _size = _items.Length;
            return;
        }

        _items = [];
        foreach (T item in collection)
            Enqueue(item);
    }

    public int Count => _size;

    public int Capacity => _items.Length;

    public void Enqueue(T item)
    {
        if (_size == _items.Length)
            SetCapacity(_size == 0 ? FirstCapacity : _size * 2);
        _items[Place(_size)] = item;
        _size++;
        _version++;
    }

    public T Dequeue()
    {
        T item = Peek();
        _items[_head] = default!;
        _head = Place(1);
        _size--;
        _version++;
        return item;
    }

    public bool TryDequeue([MaybeNullWhen(false)] out T result)
    {
        bool any = _size > 0;
        result = any ? Dequeue() : default;
        return any;
    }

    public T Peek() => _size > 0 ? _items[_head] : throw new InvalidOperationException("The queue is empty.");

    public bool TryPeek([MaybeNullWhen(false)] out T result)
    {
        result = _size > 0 ? _items[_head] : default;
        return _size > 0;
    }

    public bool Contains(T item)
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = 0; i < _size; i++)
        {
            if (comparer.Equals(_items[Place(i)], item))
                return true;
        }

        return false;
    }

    public void Clear()
    {
        for (int i = 0; i < _size; i++)
            _items[Place(i)] = default!;
        _head = 0;
        _size = 0;
        _version++;
    }

    public T[] ToArray()
    {
        T[] array = new T[_size];
        for (int i = 0; i < _size; i++)
            array[i] = _items[Place(i)];
        return array;
    }

    public void CopyTo(T[] array, int arrayIndex)
    {
        CollectionRange.CheckDestination(array, arrayIndex, _size);
        for (int i = 0; i < _size; i++)
            array[arrayIndex + i] = _items[Place(i)];
    }

    public int EnsureCapacity(int capacity)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        if (_items.Length < capacity)
        {
            int grown = _items.Length * 2 < _items.Length + FirstCapacity ? _items.Length
                + FirstCapacity : _items.Length * 2;
            Resize(grown < capacity ? capacity : grown);
        }

        return _items.Length;
    }

    public void TrimExcess()
    {
        // The base library's threshold: below 90 % full the spare room goes.
        if (_size < _items.Length * 9L / 10)
            Resize(_size);
    }

    public void TrimExcess(int capacity)
    {
        if (capacity < _size)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        if (capacity != _items.Length)
            Resize(capacity);
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => new Enumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(this);

    private int Place(int offset)
    {
        int place = _head + offset;
        return place >= _items.Length ? place - _items.Length : place;
    }

    private void Resize(int capacity)
    {
        SetCapacity(capacity);
        _version++;
    }

    private void SetCapacity(int capacity)
    {
        T[] grown = new T[capacity];
        for (int i = 0; i < _size; i++)
            grown[i] = _items[Place(i)];
        _items = grown;
        _head = 0;
    }

    /// <summary>Walks from the first to the last.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly Queue<T> _queue;
        private readonly int _version;

        // -1: before the first; -2: behind the last.
        private int _index;

        internal Enumerator(Queue<T> queue)
        {
            _queue = queue;
            _version = queue._version;
            _index = -1;
        }

        public readonly T Current => _index >= 0
            ? _queue._items[_queue.Place(_index)]
            : throw new InvalidOperationException("The enumerator stands before the first or behind the last item.");

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_version != _queue._version)
                throw new InvalidOperationException("The queue changed while it was enumerated.");
            if (_index == -2)
                return false;
            _index++;
            if (_index < _queue._size)
                return true;
            _index = -2;
            return false;
        }

        public void Dispose() => _index = -2;

        void IEnumerator.Reset()
        {
            if (_version != _queue._version)
                throw new InvalidOperationException("The queue changed while it was enumerated.");
            _index = -1;
        }
    }
}
