using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.CoreLib;

/// <summary>A dictionary that cannot be changed through this object: a view of another, which may change.</summary>
[Replaces(typeof(System.Collections.ObjectModel.ReadOnlyDictionary<,>))]
internal sealed class ReadOnlyDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly IDictionary<TKey, TValue> _dictionary;

    public ReadOnlyDictionary(IDictionary<TKey, TValue> dictionary)
    {
        _dictionary = dictionary ?? throw new ArgumentNullException(nameof(dictionary));
    }

    public static ReadOnlyDictionary<TKey, TValue> Empty => new(new Dictionary<TKey, TValue>());

    public int Count => _dictionary.Count;

    public KeyCollection Keys => new(_dictionary.Keys);

    public ValueCollection Values => new(_dictionary.Values);

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => true;

    public TValue this[TKey key] => _dictionary[key];

    TValue IDictionary<TKey, TValue>.this[TKey key]
    {
        get => _dictionary[key];
        set => throw ReadOnly();
    }

    public bool ContainsKey(TKey key) => _dictionary.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) =>
        _dictionary.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _dictionary.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _dictionary.GetEnumerator();

    bool ICollection<KeyValuePair<TKey, TValue>>.Contains(KeyValuePair<TKey, TValue> item) =>
        _dictionary.Contains(item);

    void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) =>
        _dictionary.CopyTo(array, arrayIndex);

    void IDictionary<TKey, TValue>.Add(TKey key, TValue value) => throw ReadOnly();

    bool IDictionary<TKey, TValue>.Remove(TKey key) => throw ReadOnly();

    void ICollection<KeyValuePair<TKey, TValue>>.Add(KeyValuePair<TKey, TValue> item) => throw ReadOnly();

    bool ICollection<KeyValuePair<TKey, TValue>>.Remove(KeyValuePair<TKey, TValue> item) => throw ReadOnly();

    void ICollection<KeyValuePair<TKey, TValue>>.Clear() => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("The dictionary is read-only.");

    /// <summary>The keys.</summary>
    public sealed class KeyCollection : ReadOnlyView<TKey>
    {
        internal KeyCollection(ICollection<TKey> keys)
            : base(keys)
        {
        }
    }

    /// <summary>The values.</summary>
    public sealed class ValueCollection : ReadOnlyView<TValue>
    {
        internal ValueCollection(ICollection<TValue> values)
            : base(values)
        {
        }
    }
}
