using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

internal sealed partial class List<T>
{
    public void CopyTo(T[] array) => CopyTo(array, 0);

    public void CopyTo(T[] array, int arrayIndex) => Elements.CopyChecked(_items, 0, array, arrayIndex, _size);

    public void CopyTo(int index, T[] array, int arrayIndex, int count)
    {
        if (_size - index < count)
            throw new ArgumentException("The range leaves the list.");
        Elements.CopyChecked(_items, index, array, arrayIndex, count);
    }

    public T[] ToArray()
    {
        T[] array = new T[_size];
        Elements.Copy(_items, 0, array, 0, _size);
        return array;
    }

    public List<T> GetRange(int index, int count)
    {
        CheckRange(index, count);
        List<T> range = new(count);
        Elements.Copy(_items, index, range._items, 0, count);
        range._size = count;
        return range;
    }

    public List<T> Slice(int start, int length) => GetRange(start, length);

    public List<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter)
    {
        if (converter is null)
            throw new ArgumentNullException(nameof(converter));
        List<TOutput> converted = new(_size);
        for (int i = 0; i < _size; i++)
            converted.Add(converter(_items[i]));
        return converted;
    }

    public void Reverse() => Reverse(0, _size);

    public void Reverse(int index, int count)
    {
        CheckRange(index, count);
        Elements.Reverse(_items, index, count);
        _version = unchecked(_version + 1);
    }

    public void Sort() => Sort(0, _size, null);

    public void Sort(IComparer<T>? comparer) => Sort(0, _size, comparer);

    public void Sort(int index, int count, IComparer<T>? comparer)
    {
        CheckRange(index, count);
        Elements.Sort(_items, index, count, comparer ?? Comparer<T>.Default);
        _version = unchecked(_version + 1);
    }

    public void Sort(Comparison<T> comparison)
    {
        if (comparison is null)
            throw new ArgumentNullException(nameof(comparison));
        Elements.Sort(_items, 0, _size, Comparer<T>.Create(comparison));
        _version = unchecked(_version + 1);
    }
}
