using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>What a collection expression becomes where a read-only list or a sequence is wanted.</summary>
[ReplacesGenerated("<>z__ReadOnlyArray`1")]
internal sealed class ReadOnlyArray<T>(T[] items) : IList<T>, IReadOnlyList<T>
{
    public int Count => items.Length;

    public bool IsReadOnly => true;

    public T this[int index]
    {
        get => items[index];
        set => throw ReadOnly();
    }

    public bool Contains(T item) => IndexOf(item) >= 0;

    public int IndexOf(T item) => Elements.IndexOf(items, item, 0, items.Length);

    public void CopyTo(T[] array, int arrayIndex) => Elements.CopyChecked(items, 0, array, arrayIndex, items.Length);

    public IEnumerator<T> GetEnumerator() => new ArrayEnumerator<T>(items);

    IEnumerator IEnumerable.GetEnumerator() => new ArrayEnumerator<T>(items);

    public void Add(T item) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    public void Insert(int index, T item) => throw ReadOnly();

    public bool Remove(T item) => throw ReadOnly();

    public void RemoveAt(int index) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("The collection is read-only.");
}
