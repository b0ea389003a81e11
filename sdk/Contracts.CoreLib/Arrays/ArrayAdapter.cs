using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>An array as a list: a view, through which the array can be written.</summary>
[Adapts(typeof(Array))]
internal sealed class ArrayAdapter<T>(T[] items) : IList<T>, IReadOnlyList<T>, IAdapter
{
    public object Adapted => items;

    public int Count => items.Length;

    public bool IsReadOnly => true;

    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)items.Length)
                throw new ArgumentOutOfRangeException(nameof(index));
            return items[index];
        }

        set
        {
            if ((uint)index >= (uint)items.Length)
                throw new ArgumentOutOfRangeException(nameof(index));
            items[index] = value;
        }
    }

    public bool Contains(T item) => IndexOf(item) >= 0;

    public int IndexOf(T item) => Elements.IndexOf(items, item, 0, items.Length);

    public void CopyTo(T[] array, int arrayIndex) => Elements.CopyChecked(items, 0, array, arrayIndex, items.Length);

    public IEnumerator<T> GetEnumerator() => new ArrayEnumerator<T>(items);

    IEnumerator IEnumerable.GetEnumerator() => new ArrayEnumerator<T>(items);

    public void Add(T item) => throw FixedSize();

    public void Clear() => throw FixedSize();

    public void Insert(int index, T item) => throw FixedSize();

    public bool Remove(T item) => throw FixedSize();

    public void RemoveAt(int index) => throw FixedSize();

    private static NotSupportedException FixedSize() => new("An array has a fixed size.");
}
