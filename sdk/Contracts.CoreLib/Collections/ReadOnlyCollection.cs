using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>A list that cannot be changed through this object: a view of another, which may change.</summary>
[Replaces(typeof(System.Collections.ObjectModel.ReadOnlyCollection<>))]
internal sealed class ReadOnlyCollection<T> : IList<T>, IReadOnlyList<T>
{
    private readonly IList<T> _list;

    public ReadOnlyCollection(IList<T> list)
    {
        _list = list ?? throw new ArgumentNullException(nameof(list));
    }

    // An array is a list by itself only in the base library.
    internal ReadOnlyCollection(T[] items)
    {
        _list = new ArrayAdapter<T>(items);
    }

    public static ReadOnlyCollection<T> Empty => new(ArrayStatics.Empty<T>());

    public int Count => _list.Count;

    bool ICollection<T>.IsReadOnly => true;

    public T this[int index] => _list[index];

    T IList<T>.this[int index]
    {
        get => _list[index];
        set => throw ReadOnly();
    }

    public bool Contains(T value) => _list.Contains(value);

    public int IndexOf(T value) => _list.IndexOf(value);

    public void CopyTo(T[] array, int index) => _list.CopyTo(array, index);

    public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _list.GetEnumerator();

    void ICollection<T>.Add(T item) => throw ReadOnly();

    void ICollection<T>.Clear() => throw ReadOnly();

    void IList<T>.Insert(int index, T item) => throw ReadOnly();

    bool ICollection<T>.Remove(T item) => throw ReadOnly();

    void IList<T>.RemoveAt(int index) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("The collection is read-only.");
}
