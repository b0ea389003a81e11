using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Contracts.CoreLib;

/// <summary>
/// A key and its elements in the order in which they came; a list that cannot be changed from outside.
/// </summary>
internal sealed class Grouping<TKey, TElement>(TKey key) : IGrouping<TKey, TElement>, IList<TElement>
{
    public TKey Key => key;

    public int Count => Items.Count;

    public bool IsReadOnly => true;

    internal List<TElement> Items { get; } = [];

    public TElement this[int index]
    {
        get => Items[index];
        set => throw ReadOnly();
    }

    public IEnumerator<TElement> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    public bool Contains(TElement item) => Items.Contains(item);

    public int IndexOf(TElement item) => Items.IndexOf(item);

    public void CopyTo(TElement[] array, int arrayIndex) => Items.CopyTo(array, arrayIndex);

    public void Add(TElement item) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    public void Insert(int index, TElement item) => throw ReadOnly();

    public bool Remove(TElement item) => throw ReadOnly();

    public void RemoveAt(int index) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("A group cannot be changed.");
}
