using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>A list of nodes that are put in and taken out at any place without moving the others.</summary>
[Replaces(typeof(System.Collections.Generic.LinkedList<>))]
internal sealed class LinkedList<T> : ICollection<T>, IReadOnlyCollection<T>
{
    private int _count;
    private int _version;

    public LinkedList()
    {
    }

    public LinkedList(IEnumerable<T> collection)
    {
        if (collection is null)
            throw new ArgumentNullException(nameof(collection));
        foreach (T item in collection)
            AddLast(item);
    }

    public int Count => _count;

    public LinkedListNode<T>? First { get; private set; }

    public LinkedListNode<T>? Last { get; private set; }

    bool ICollection<T>.IsReadOnly => false;

    public LinkedListNode<T> AddFirst(T value)
    {
        LinkedListNode<T> node = new(value);
        Link(null, node, First);
        return node;
    }

    public void AddFirst(LinkedListNode<T> node)
    {
        RequireFree(node);
        Link(null, node, First);
    }

    public LinkedListNode<T> AddLast(T value)
    {
        LinkedListNode<T> node = new(value);
        Link(Last, node, null);
        return node;
    }

    public void AddLast(LinkedListNode<T> node)
    {
        RequireFree(node);
        Link(Last, node, null);
    }

    public LinkedListNode<T> AddAfter(LinkedListNode<T> node, T value)
    {
        RequireOwn(node);
        LinkedListNode<T> added = new(value);
        Link(node, added, node.Next);
        return added;
    }

    public void AddAfter(LinkedListNode<T> node, LinkedListNode<T> newNode)
    {
        RequireOwn(node);
        RequireFree(newNode);
        Link(node, newNode, node.Next);
    }

    public LinkedListNode<T> AddBefore(LinkedListNode<T> node, T value)
    {
        RequireOwn(node);
        LinkedListNode<T> added = new(value);
        Link(node.Previous, added, node);
        return added;
    }

    public void AddBefore(LinkedListNode<T> node, LinkedListNode<T> newNode)
    {
        RequireOwn(node);
        RequireFree(newNode);
        Link(node.Previous, newNode, node);
    }

    void ICollection<T>.Add(T item) => AddLast(item);

    public LinkedListNode<T>? Find(T value)
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        LinkedListNode<T>? node = First;
        while (node is not null && !comparer.Equals(node.Value, value))
            node = node.Next;
        return node;
    }

    public LinkedListNode<T>? FindLast(T value)
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        LinkedListNode<T>? node = Last;
        while (node is not null && !comparer.Equals(node.Value, value))
            node = node.Previous;
        return node;
    }

    public bool Contains(T value) => Find(value) is not null;

    public bool Remove(T value)
    {
        LinkedListNode<T>? node = Find(value);
        if (node is not null)
            Unlink(node);
        return node is not null;
    }

    public void Remove(LinkedListNode<T> node)
    {
        RequireOwn(node);
        Unlink(node);
    }

    public void RemoveFirst() => Unlink(First ?? throw new InvalidOperationException("The list is empty."));

    public void RemoveLast() => Unlink(Last ?? throw new InvalidOperationException("The list is empty."));

    public void Clear()
    {
        while (First is { } node)
            Unlink(node);
        _version++;
    }

    public void CopyTo(T[] array, int index)
    {
        if (array is null)
            throw new ArgumentNullException(nameof(array));
        if (index < 0 || index > array.Length)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (array.Length - index < _count)
            throw new ArgumentException("The destination is too short.");
        for (LinkedListNode<T>? node = First; node is not null; node = node.Next)
            array[index++] = node.Value;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => new Enumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(this);

    private static void RequireFree(LinkedListNode<T> node)
    {
        if (node is null)
            throw new ArgumentNullException(nameof(node));
        if (node.List is not null)
            throw new InvalidOperationException("The node is in a list already.");
    }

    private void RequireOwn(LinkedListNode<T> node)
    {
        if (node is null)
            throw new ArgumentNullException(nameof(node));
        if (!ReferenceEquals(node.List, this))
            throw new InvalidOperationException("The node is not in this list.");
    }

    private void Link(LinkedListNode<T>? before, LinkedListNode<T> node, LinkedListNode<T>? after)
    {
        node.List = this;
        node.Previous = before;
        node.Next = after;
        if (before is null)
            First = node;
        else
            before.Next = node;
        if (after is null)
            Last = node;
        else
            after.Previous = node;
        _count++;
        _version++;
    }

    private void Unlink(LinkedListNode<T> node)
    {
        if (node.Previous is null)
            First = node.Next;
        else
            node.Previous.Next = node.Next;
        if (node.Next is null)
            Last = node.Previous;
        else
            node.Next.Previous = node.Previous;
        node.List = null;
        node.Previous = null;
        node.Next = null;
        _count--;
        _version++;
    }

    /// <summary>Walks from the first to the last.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly LinkedList<T> _list;
        private readonly int _version;
        private LinkedListNode<T>? _next;
        private T? _current;
        private bool _isInside;

        internal Enumerator(LinkedList<T> list)
        {
            _list = list;
            _version = list._version;
            _next = list.First;
            _current = default;
        }

        public readonly T Current => _current!;

        readonly object? IEnumerator.Current => _isInside
            ? _current
            : throw new InvalidOperationException("The enumerator stands before the first or behind the last item.");

        public bool MoveNext()
        {
            CheckVersion();
            _isInside = _next is not null;
            if (_next is null)
                return false;
            _current = _next.Value;
            _next = _next.Next;
            return true;
        }

        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset()
        {
            CheckVersion();
            _next = _list.First;
            _current = default;
            _isInside = false;
        }

        private readonly void CheckVersion()
        {
            if (_version != _list._version)
                throw new InvalidOperationException("The list changed while it was enumerated.");
        }
    }
}
