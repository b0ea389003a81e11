using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.CoreLib;

[Replaces(typeof(System.Collections.Generic.CollectionExtensions))]
internal static class CollectionExtensions
{
    public static TValue? GetValueOrDefault<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> dictionary, TKey key) =>
        GetValueOrDefault(dictionary, key, default!);

    public static TValue GetValueOrDefault<TKey, TValue>(
        IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue)
    {
        Require(dictionary);
        return dictionary.TryGetValue(key, out TValue? value) ? value : defaultValue;
    }

    public static bool TryAdd<TKey, TValue>(IDictionary<TKey, TValue> dictionary, TKey key, TValue value)
    {
        Require(dictionary);
        if (dictionary.ContainsKey(key))
            return false;
        dictionary.Add(key, value);
        return true;
    }

    public static bool Remove<TKey, TValue>(
        IDictionary<TKey, TValue> dictionary, TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        Require(dictionary);
        return dictionary.TryGetValue(key, out value) && dictionary.Remove(key);
    }

    public static ReadOnlyCollection<T> AsReadOnly<T>(IList<T> list) => new(list);

    public static ReadOnlyDictionary<TKey, TValue> AsReadOnly<TKey, TValue>(IDictionary<TKey, TValue> dictionary)
        where TKey : notnull => new(dictionary);

    public static void AddRange<T>(List<T> list, params ReadOnlySpan<T> source)
    {
        Require(list);
        foreach (T item in source.ToArray())
            list.Add(item);
    }

    public static void InsertRange<T>(List<T> list, int index, ReadOnlySpan<T> source)
    {
        Require(list);
        if ((uint)index > (uint)list.Count)
            throw new ArgumentOutOfRangeException(nameof(index));
        list.InsertRange(index, new ArrayAdapter<T>(source.ToArray()));
    }

    public static void CopyTo<T>(List<T> list, Span<T> destination)
    {
        Require(list);
        new ReadOnlySpan<T>(list.ToArray()).CopyTo(destination);
    }

    private static void Require(object? argument)
    {
        if (argument is null)
            throw new ArgumentNullException(nameof(argument));
    }
}
