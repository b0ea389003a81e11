using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Like <see cref="ReadOnlyArray{T}"/>, of one element.</summary>
[ReplacesGenerated("<>z__ReadOnlySingleElementList`1")]
internal sealed class ReadOnlySingle<T>(T item) : IList<T>, IReadOnlyList<T>
{
    private readonly ReadOnlyArray<T> _items = new(new T[] { item });

    public int Count => 1;

    public bool IsReadOnly => true;

    public T this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    public bool Contains(T item) => _items.Contains(item);

    public int IndexOf(T item) => _items.IndexOf(item);

    public void CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public void Add(T item) => _items.Add(item);

    public void Clear() => _items.Clear();

    public void Insert(int index, T item) => _items.Insert(index, item);

    public bool Remove(T item) => _items.Remove(item);

    public void RemoveAt(int index) => _items.RemoveAt(index);
}
