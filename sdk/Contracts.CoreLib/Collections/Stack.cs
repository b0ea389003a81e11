using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.CoreLib;

/// <summary>Last in, first out.</summary>
[Replaces(typeof(System.Collections.Generic.Stack<>))]
internal sealed class Stack<T> : IReadOnlyCollection<T>
{
    private const int FirstCapacity = 4;

    private T[] _items;
    private int _size;
    private int _version;

    public Stack()
    {
        _items = [];
    }

    public Stack(int capacity)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        _items = new T[capacity];
    }

    public Stack(IEnumerable<T> collection)
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
            Push(item);
    }

    public int Count => _size;

    public int Capacity => _items.Length;

    public void Push(T item)
    {
        if (_size == _items.Length)
            SetCapacity(_size == 0 ? FirstCapacity : _size * 2);

        _items[_size] = item;
        _size++;
        _version++;
    }

    public T Pop()
    {
        T item = Peek();
        _size--;
        _items[_size] = default!;
        _version++;
        return item;
    }

    public bool TryPop([MaybeNullWhen(false)] out T result)
    {
        bool any = _size > 0;
        result = any ? Pop() : default;
        return any;
    }

    public T Peek() => _size > 0 ? _items[_size - 1] : throw new InvalidOperationException("The stack is empty.");

    public bool TryPeek([MaybeNullWhen(false)] out T result)
    {
        result = _size > 0 ? _items[_size - 1] : default;
        return _size > 0;
    }

    public bool Contains(T item) => Elements.IndexOf(_items, item, 0, _size) >= 0;

    public void Clear()
    {
        for (int i = 0; i < _size; i++)
            _items[i] = default!;
        _size = 0;
        _version++;
    }

    public T[] ToArray()
    {
        T[] array = new T[_size];
        CopyTo(array, 0);
        return array;
    }

    public void CopyTo(T[] array, int arrayIndex)
    {
        CollectionRange.CheckDestination(array, arrayIndex, _size);
        for (int i = 0; i < _size; i++)
            array[arrayIndex + i] = _items[_size - 1 - i];
    }

    public int EnsureCapacity(int capacity)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        if (_items.Length < capacity)
        {
            int grown = _items.Length == 0 ? FirstCapacity : _items.Length * 2;
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

    private void Resize(int capacity)
    {
        SetCapacity(capacity);
        _version++;
    }

    private void SetCapacity(int capacity)
    {
        T[] resized = new T[capacity];
        Elements.Copy(_items, 0, resized, 0, _size);
        _items = resized;
    }

    /// <summary>Walks from the top to the bottom.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly Stack<T> _stack;
        private readonly int _version;

        // Above the top before the first step, -1 behind the bottom.
        private int _index;
        private bool _started;

        internal Enumerator(Stack<T> stack)
        {
            _stack = stack;
            _version = stack._version;
            _index = stack._size;
            _started = false;
        }

        public readonly T Current => _started && _index >= 0
            ? _stack._items[_index]
            : throw new InvalidOperationException("The enumerator stands before the first or behind the last item.");

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_version != _stack._version)
                throw new InvalidOperationException("The stack changed while it was enumerated.");
            _started = true;
            if (_index >= 0)
                _index--;
            return _index >= 0;
        }

        public void Dispose()
        {
            _started = true;
            _index = -1;
        }

        void IEnumerator.Reset()
        {
            if (_version != _stack._version)
                throw new InvalidOperationException("The stack changed while it was enumerated.");
            _started = false;
            _index = _stack._size;
        }
    }
}
