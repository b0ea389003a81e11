using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.CoreLib;

/// <summary>A set in order, in a sorted array: a search is logarithmic, an insertion moves what follows.</summary>
[Replaces(typeof(System.Collections.Generic.SortedSet<>))]
internal sealed class SortedSet<T> : ISet<T>, IReadOnlySet<T>
{
    private readonly IComparer<T> _comparer;
    private readonly List<T> _items = [];

    public SortedSet()
        : this((IComparer<T>?)null)
    {
    }

    public SortedSet(IComparer<T>? comparer)
    {
        _comparer = comparer ?? Comparer<T>.Default;
    }

    public SortedSet(IEnumerable<T> collection)
        : this(collection, null)
    {
    }

    public SortedSet(IEnumerable<T> collection, IComparer<T>? comparer)
        : this(comparer)
    {
        // Sorted first, and of equal items the first kept, as .NET does: which one that is can show.
        List<T> sorted = new(collection);
        sorted.Sort(_comparer);
        for (int i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || _comparer.Compare(sorted[i], sorted[i - 1]) != 0)
                _items.Add(sorted[i]);
        }
    }

    public IComparer<T> Comparer => _comparer;

    public int Count => _items.Count;

    public T? Min => Count == 0 ? default : _items[0];

    public T? Max => Count == 0 ? default : _items[Count - 1];

    bool ICollection<T>.IsReadOnly => false;

    public bool Add(T item)
    {
        int index = Find(item);
        if (index < 0)
            _items.Insert(~index, item);
        return index < 0;
    }

    void ICollection<T>.Add(T item) => Add(item);

    public bool Contains(T item) => Find(item) >= 0;

    public bool TryGetValue(T equalValue, [MaybeNullWhen(false)] out T actualValue)
    {
        int index = Find(equalValue);
        actualValue = index >= 0 ? _items[index] : default;
        return index >= 0;
    }

    public bool Remove(T item)
    {
        int index = Find(item);
        if (index >= 0)
            _items.RemoveAt(index);
        return index >= 0;
    }

    public int RemoveWhere(Predicate<T> match) => _items.RemoveAll(match);

    public void Clear() => _items.Clear();

    public void CopyTo(T[] array) => _items.CopyTo(array);

    public void CopyTo(T[] array, int index) => _items.CopyTo(array, index);

    public void CopyTo(T[] array, int index, int count)
    {
        if (array is null)
            throw new ArgumentNullException(nameof(array));
        if (index < 0)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if (count > array.Length - index)
            throw new ArgumentException("The destination is too short.");
        for (int i = 0; i < count && i < Count; i++)
            array[index + i] = _items[i];
    }

    public IEnumerable<T> Reverse()
    {
        for (int i = Count - 1; i >= 0; i--)
            yield return _items[i];
    }

    public void UnionWith(IEnumerable<T> other)
    {
        Require(other);
        foreach (T item in other)
            Add(item);
    }

    public void ExceptWith(IEnumerable<T> other)
    {
        Require(other);
        foreach (T item in AsSet(other))
            Remove(item);
    }

    public void IntersectWith(IEnumerable<T> other)
    {
        Require(other);
        SortedSet<T> kept = AsSet(other);
        RemoveWhere(item => !kept.Contains(item));
    }

    public void SymmetricExceptWith(IEnumerable<T> other)
    {
        Require(other);
        foreach (T item in AsSet(other))
        {
            if (!Remove(item))
                Add(item);
        }
    }

    public bool Overlaps(IEnumerable<T> other)
    {
        Require(other);
        foreach (T item in other)
        {
            if (Contains(item))
                return true;
        }

        return false;
    }

    public bool SetEquals(IEnumerable<T> other)
    {
        Require(other);
        SortedSet<T> set = AsSet(other);
        return set.Count == Count && ContainsAll(set);
    }

    public bool IsSubsetOf(IEnumerable<T> other)
    {
        Require(other);
        return AsSet(other).ContainsAll(this);
    }

    public bool IsProperSubsetOf(IEnumerable<T> other)
    {
        Require(other);
        SortedSet<T> set = AsSet(other);
        return set.Count > Count && set.ContainsAll(this);
    }

    public bool IsSupersetOf(IEnumerable<T> other)
    {
        Require(other);
        return ContainsAll(other);
    }

    public bool IsProperSupersetOf(IEnumerable<T> other)
    {
        Require(other);
        SortedSet<T> set = AsSet(other);
        return set.Count < Count && ContainsAll(set);
    }

    public Enumerator GetEnumerator() => new(_items.GetEnumerator());

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    private static void Require(IEnumerable<T> other)
    {
        if (other is null)
            throw new ArgumentNullException(nameof(other));
    }

    private int Find(T item) => _items.BinarySearch(item, _comparer);

    // A copy also where the other is this set itself, which is about to change.
    private SortedSet<T> AsSet(IEnumerable<T> other) => new(other, _comparer);

    private bool ContainsAll(IEnumerable<T> other)
    {
        foreach (T item in other)
        {
            if (!Contains(item))
                return false;
        }

        return true;
    }

    /// <summary>Walks in order.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private List<T>.Enumerator _walk;

        internal Enumerator(List<T>.Enumerator walk)
        {
            _walk = walk;
        }

        public readonly T Current => _walk.Current;

        readonly object? IEnumerator.Current => _walk.Current;

        public bool MoveNext() => _walk.MoveNext();

        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset() => throw new NotSupportedException("The walk goes one way.");
    }
}
