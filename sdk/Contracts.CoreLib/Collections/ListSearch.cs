using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

internal sealed partial class List<T>
{
    public bool Contains(T item) => IndexOf(item) >= 0;

    public int IndexOf(T item) => Elements.IndexOf(_items, item, 0, _size);

    public int IndexOf(T item, int index)
    {
        if (index > _size)
            throw new ArgumentOutOfRangeException(nameof(index));
        return IndexOf(item, index, _size - index);
    }

    public int IndexOf(T item, int index, int count)
    {
        if ((uint)index > (uint)_size)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (count < 0 || index > _size - count)
            throw new ArgumentOutOfRangeException(nameof(count));
        return Elements.IndexOf(_items, item, index, count);
    }

    public int LastIndexOf(T item)
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = _size - 1; i >= 0; i--)
        {
            if (comparer.Equals(_items[i], item))
                return i;
        }

        return -1;
    }

    public bool Exists(Predicate<T> match) => FindIndex(match) >= 0;

    public T? Find(Predicate<T> match)
    {
        int index = FindIndex(match);
        return index < 0 ? default : _items[index];
    }

    public T? FindLast(Predicate<T> match)
    {
        int index = FindLastIndex(match);
        return index < 0 ? default : _items[index];
    }

    public List<T> FindAll(Predicate<T> match)
    {
        RequireMatch(match);
        List<T> found = [];
        for (int i = 0; i < _size; i++)
        {
            if (match(_items[i]))
                found.Add(_items[i]);
        }

        return found;
    }

    public int FindIndex(Predicate<T> match) => FindIndex(0, _size, match);

    public int FindIndex(int startIndex, Predicate<T> match) => FindIndex(startIndex, _size - startIndex, match);

    public int FindIndex(int startIndex, int count, Predicate<T> match)
    {
        if ((uint)startIndex > (uint)_size)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (count < 0 || startIndex > _size - count)
            throw new ArgumentOutOfRangeException(nameof(count));
        RequireMatch(match);
        for (int i = startIndex; i < startIndex + count; i++)
        {
            if (match(_items[i]))
                return i;
        }

        return -1;
    }

    public int FindLastIndex(Predicate<T> match)
    {
        RequireMatch(match);
        for (int i = _size - 1; i >= 0; i--)
        {
            if (match(_items[i]))
                return i;
        }

        return -1;
    }

    public bool TrueForAll(Predicate<T> match)
    {
        RequireMatch(match);
        for (int i = 0; i < _size; i++)
        {
            if (!match(_items[i]))
                return false;
        }

        return true;
    }

    public void ForEach(Action<T> action)
    {
        if (action is null)
            throw new ArgumentNullException(nameof(action));
        int version = _version;
        for (int i = 0; i < _size; i++)
        {
            if (version != _version)
                break;
            action(_items[i]);
        }

        if (version != _version)
            throw new InvalidOperationException("The list changed while it was enumerated.");
    }

    public int BinarySearch(T item) => BinarySearch(0, _size, item, null);

    public int BinarySearch(T item, IComparer<T>? comparer) => BinarySearch(0, _size, item, comparer);

    public int BinarySearch(int index, int count, T item, IComparer<T>? comparer)
    {
        CheckRange(index, count);
        return Elements.BinarySearch(_items, index, count, item, comparer ?? Comparer<T>.Default);
    }

    private static void RequireMatch(Predicate<T> match)
    {
        if (match is null)
            throw new ArgumentNullException(nameof(match));
    }

    public int FindLastIndex(int startIndex, Predicate<T> match) =>
        FindLastIndex(startIndex, unchecked(startIndex + 1), match);

    public int FindLastIndex(int startIndex, int count, Predicate<T> match)
    {
        if (match is null)
            throw new ArgumentNullException(nameof(match));
        Elements.CheckBackward(_size, startIndex, count);
        return Elements.FindLastIndex(_items, startIndex, count, match);
    }

    public int LastIndexOf(T item, int index)
    {
        if (index >= _size)
            throw new ArgumentOutOfRangeException(nameof(index));
        return LastIndexOf(item, index, unchecked(index + 1));
    }

    public int LastIndexOf(T item, int index, int count)
    {
        if (_size == 0)
            return -1;
        if (index < 0 || index >= _size)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (count < 0 || count > index + 1)
            throw new ArgumentOutOfRangeException(nameof(count));
        return Elements.LastIndexOf(_items, item, index, count);
    }

    public ReadOnlyCollection<T> AsReadOnly() => new(this);
}
