using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.CoreLib;

/// <summary>
/// Gives the element of least priority first; a heap of four children, so that even equal priorities leave in the base
/// library's order.
/// </summary>
[Replaces(typeof(System.Collections.Generic.PriorityQueue<,>))]
internal sealed class PriorityQueue<TElement, TPriority>
{
    private const int ChildCount = 4;

    private readonly IComparer<TPriority> _comparer;
    private readonly List<(TElement Element, TPriority Priority)> _nodes;

    public PriorityQueue()
        : this(0, null)
    {
    }

    public PriorityQueue(int initialCapacity)
        : this(initialCapacity, null)
    {
    }

    public PriorityQueue(IComparer<TPriority>? comparer)
        : this(0, comparer)
    {
    }

    public PriorityQueue(int initialCapacity, IComparer<TPriority>? comparer)
    {
        _nodes = new List<(TElement Element, TPriority Priority)>(initialCapacity);
        _comparer = comparer ?? Comparer<TPriority>.Default;
    }

    public PriorityQueue(IEnumerable<(TElement Element, TPriority Priority)> items)
        : this(items, null)
    {
    }

    public PriorityQueue(
        IEnumerable<(TElement Element, TPriority Priority)> items, IComparer<TPriority>? comparer)
        : this(0, comparer)
    {
        if (items is null)
            throw new ArgumentNullException(nameof(items));
        foreach ((TElement Element, TPriority Priority) item in items)
            _nodes.Add(item);
        Heapify();
    }

    public int Count => _nodes.Count;

    public IComparer<TPriority> Comparer => _comparer;

    public void Enqueue(TElement element, TPriority priority)
    {
        _nodes.Add((element, priority));
        SiftUp(_nodes.Count - 1);
    }

    public void EnqueueRange(IEnumerable<(TElement Element, TPriority Priority)> items)
    {
        if (items is null)
            throw new ArgumentNullException(nameof(items));
        bool wasEmpty = _nodes.Count == 0;
        foreach ((TElement element, TPriority priority) in items)
        {
            _nodes.Add((element, priority));
            if (!wasEmpty)
                SiftUp(_nodes.Count - 1);
        }

        if (wasEmpty)
            Heapify();
    }

    public void EnqueueRange(IEnumerable<TElement> elements, TPriority priority)
    {
        if (elements is null)
            throw new ArgumentNullException(nameof(elements));
        bool wasEmpty = _nodes.Count == 0;
        foreach (TElement element in elements)
        {
            _nodes.Add((element, priority));
            if (!wasEmpty)
                SiftUp(_nodes.Count - 1);
        }
    }

    public bool Remove(
        TElement element,
        [MaybeNullWhen(false)] out TElement removedElement,
        [MaybeNullWhen(false)] out TPriority priority,
        IEqualityComparer<TElement>? equalityComparer = null)
    {
        IEqualityComparer<TElement> equality = equalityComparer ?? EqualityComparer<TElement>.Default;
        int index = 0;
        while (index < _nodes.Count && !equality.Equals(_nodes[index].Element, element))
            index++;
        bool isFound = index < _nodes.Count;
        removedElement = isFound ? _nodes[index].Element : default;
        priority = isFound ? _nodes[index].Priority : default;
        if (isFound)
            RemoveAt(index);
        return isFound;
    }

    public TElement Peek() => Count > 0 ? _nodes[0].Element : throw Empty();

    public TElement Dequeue()
    {
        TElement element = Peek();
        RemoveRoot();
        return element;
    }

    public bool TryPeek([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority)
    {
        bool any = Count > 0;
        element = any ? _nodes[0].Element : default;
        priority = any ? _nodes[0].Priority : default;
        return any;
    }

    public bool TryDequeue([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority)
    {
        bool any = TryPeek(out element, out priority);
        if (any)
            RemoveRoot();
        return any;
    }

    public TElement EnqueueDequeue(TElement element, TPriority priority)
    {
        if (Count == 0 || _comparer.Compare(priority, _nodes[0].Priority) <= 0)
            return element;
        TElement root = _nodes[0].Element;
        SiftDown((element, priority), 0, _nodes.Count);
        return root;
    }

    public TElement DequeueEnqueue(TElement element, TPriority priority)
    {
        TElement root = Peek();
        if (_comparer.Compare(priority, _nodes[0].Priority) > 0)
            SiftDown((element, priority), 0, _nodes.Count);
        else
            _nodes[0] = (element, priority);
        return root;
    }

    public void Clear() => _nodes.Clear();

    private static InvalidOperationException Empty() => new("The queue is empty.");

    private void Heapify()
    {
        if (_nodes.Count < 2)
            return;
        for (int i = (_nodes.Count - 2) / ChildCount; i >= 0; i--)
            SiftDown(_nodes[i], i, _nodes.Count);
    }

    private void RemoveRoot()
    {
        int last = _nodes.Count - 1;
        (TElement Element, TPriority Priority) node = _nodes[last];
        _nodes.RemoveAt(last);
        if (last > 0)
            SiftDown(node, 0, last);
    }

    // The last node takes the place of the one that leaves.
    private void RemoveAt(int index)
    {
        TPriority removed = _nodes[index].Priority;
        int last = _nodes.Count - 1;
        (TElement Element, TPriority Priority) node = _nodes[last];
        _nodes.RemoveAt(last);
        if (index >= last)
            return;
        if (_comparer.Compare(node.Priority, removed) >= 0)
        {
            SiftDown(node, index, last);
            return;
        }

        _nodes[index] = node;
        SiftUp(index);
    }

    private void SiftUp(int index)
    {
        (TElement Element, TPriority Priority) node = _nodes[index];
        while (index > 0)
        {
            int parent = (index - 1) / ChildCount;
            if (_comparer.Compare(node.Priority, _nodes[parent].Priority) >= 0)
                break;
            _nodes[index] = _nodes[parent];
            index = parent;
        }

        _nodes[index] = node;
    }

    private void SiftDown((TElement Element, TPriority Priority) node, int index, int count)
    {
        int child = (index * ChildCount) + 1;
        while (child < count)
        {
            int least = child;
            int end = child + ChildCount < count ? child + ChildCount : count;
            for (int i = child + 1; i < end; i++)
            {
                if (_comparer.Compare(_nodes[i].Priority, _nodes[least].Priority) < 0)
                    least = i;
            }

            if (_comparer.Compare(node.Priority, _nodes[least].Priority) <= 0)
                break;
            _nodes[index] = _nodes[least];
            index = least;
            child = (index * ChildCount) + 1;
        }

        _nodes[index] = node;
    }
}
