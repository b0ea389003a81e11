using System.Diagnostics.CodeAnalysis;

namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.Collections.Generic.ICollection<>))]
internal interface ICollection<T> : IEnumerable<T>
{
    int Count { get; }

    bool IsReadOnly { get; }

    void Add(T item);

    void Clear();

    bool Contains(T item);

    void CopyTo(T[] array, int arrayIndex);

    bool Remove(T item);
}

[Replaces(typeof(System.Collections.Generic.IList<>))]
internal interface IList<T> : ICollection<T>
{
    T this[int index] { get; set; }

    int IndexOf(T item);

    void Insert(int index, T item);

    void RemoveAt(int index);
}

[Replaces(typeof(System.Collections.Generic.IReadOnlyCollection<>))]
internal interface IReadOnlyCollection<out T> : IEnumerable<T>
{
    int Count { get; }
}

[Replaces(typeof(System.Collections.Generic.IReadOnlyList<>))]
internal interface IReadOnlyList<out T> : IReadOnlyCollection<T>
{
    T this[int index] { get; }
}

[Replaces(typeof(System.Collections.Generic.IDictionary<,>))]
internal interface IDictionary<TKey, TValue> : ICollection<System.Collections.Generic.KeyValuePair<TKey, TValue>>
{
    ICollection<TKey> Keys { get; }

    ICollection<TValue> Values { get; }

    TValue this[TKey key] { get; set; }

    bool ContainsKey(TKey key);

    void Add(TKey key, TValue value);

    bool Remove(TKey key);

    bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value);
}

[Replaces(typeof(System.Collections.Generic.IReadOnlyDictionary<,>))]
internal interface IReadOnlyDictionary<TKey, TValue>
    : IReadOnlyCollection<System.Collections.Generic.KeyValuePair<TKey, TValue>>
{
    IEnumerable<TKey> Keys { get; }

    IEnumerable<TValue> Values { get; }

    TValue this[TKey key] { get; }

    bool ContainsKey(TKey key);

    bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value);
}

[Replaces(typeof(System.Collections.Generic.ISet<>))]
internal interface ISet<T> : ICollection<T>
{
    new bool Add(T item);

    void ExceptWith(IEnumerable<T> other);

    void IntersectWith(IEnumerable<T> other);

    bool IsProperSubsetOf(IEnumerable<T> other);

    bool IsProperSupersetOf(IEnumerable<T> other);

    bool IsSubsetOf(IEnumerable<T> other);

    bool IsSupersetOf(IEnumerable<T> other);

    bool Overlaps(IEnumerable<T> other);

    bool SetEquals(IEnumerable<T> other);

    void SymmetricExceptWith(IEnumerable<T> other);

    void UnionWith(IEnumerable<T> other);
}

[Replaces(typeof(System.Collections.Generic.IReadOnlySet<>))]
internal interface IReadOnlySet<T> : IReadOnlyCollection<T>
{
    bool Contains(T item);

    bool IsProperSubsetOf(IEnumerable<T> other);

    bool IsProperSupersetOf(IEnumerable<T> other);

    bool IsSubsetOf(IEnumerable<T> other);

    bool IsSupersetOf(IEnumerable<T> other);

    bool Overlaps(IEnumerable<T> other);

    bool SetEquals(IEnumerable<T> other);
}
