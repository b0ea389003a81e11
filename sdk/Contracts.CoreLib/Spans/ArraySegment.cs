using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>A part of an array, as a list through which it can be read and written.</summary>
[Replaces(typeof(System.ArraySegment<>))]
internal readonly struct ArraySegment<T> : IList<T>, IReadOnlyList<T>, IEquatable<ArraySegment<T>>
{
    private readonly T[]? _array;
    private readonly int _offset;
    private readonly int _count;

    public ArraySegment(T[] array)
    {
        _array = array ?? throw new ArgumentNullException(nameof(array));
        _count = array.Length;
    }

    public ArraySegment(T[] array, int offset, int count)
    {
        if (array is null)
            throw new ArgumentNullException(nameof(array));
        if (offset < 0)
            throw new ArgumentOutOfRangeException(nameof(offset));
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if (offset > array.Length || count > array.Length - offset)
            throw new ArgumentException("The range leaves the array.");
        _array = array;
        _offset = offset;
        _count = count;
    }

    public static ArraySegment<T> Empty => new(ArrayStatics.Empty<T>());

    public T[]? Array => _array;

    public int Offset => _offset;

    public int Count => _count;

    bool ICollection<T>.IsReadOnly => true;

    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_count)
                throw new ArgumentOutOfRangeException(nameof(index));
            return _array![_offset + index];
        }

        set
        {
            if ((uint)index >= (uint)_count)
                throw new ArgumentOutOfRangeException(nameof(index));
            _array![_offset + index] = value;
        }
    }

    public static implicit operator ArraySegment<T>(T[]? array) => array is null ? default : new(array);

    public static bool operator ==(ArraySegment<T> a, ArraySegment<T> b) => a.Equals(b);

    public static bool operator !=(ArraySegment<T> a, ArraySegment<T> b) => !a.Equals(b);

    public ArraySegment<T> Slice(int index)
    {
        T[] array = Require();
        if ((uint)index > (uint)_count)
            throw new ArgumentOutOfRangeException(nameof(index));
        return new ArraySegment<T>(array, _offset + index, _count - index);
    }

    public ArraySegment<T> Slice(int index, int count)
    {
        T[] array = Require();
        if ((uint)index > (uint)_count || (uint)count > (uint)(_count - index))
            throw new ArgumentOutOfRangeException(nameof(index));
        return new ArraySegment<T>(array, _offset + index, count);
    }

    public T[] ToArray()
    {
        T[] copy = new T[_count];
        Elements.Copy(Require(), _offset, copy, 0, _count);
        return copy;
    }

    public void CopyTo(T[] destination) => CopyTo(destination, 0);

    public void CopyTo(T[] destination, int destinationIndex) =>
        Elements.CopyChecked(Require(), _offset, destination, destinationIndex, _count);

    public void CopyTo(ArraySegment<T> destination)
    {
        T[] array = Require();
        T[] target = destination.Require();
        if (_count > destination._count)
            throw new ArgumentException("The destination is too short.");
        Elements.Copy(array, _offset, target, destination._offset, _count);
    }

    bool ICollection<T>.Contains(T item) => ((IList<T>)this).IndexOf(item) >= 0;

    int IList<T>.IndexOf(T item)
    {
        int index = Elements.IndexOf(Require(), item, _offset, _count);
        return index < 0 ? -1 : index - _offset;
    }

    public IEnumerator<T> GetEnumerator()
    {
        T[] array = Require();
        return Walk(array, _offset, _offset + _count);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(ArraySegment<T> obj) =>
        ReferenceEquals(_array, obj._array) && _offset == obj._offset && _count == obj._count;

    public override bool Equals(object? obj) => obj is ArraySegment<T> other && Equals(other);

    public override int GetHashCode() => _array is null ? 0 : HashCode.Combine(_offset, _count);

    void ICollection<T>.Add(T item) => throw FixedSize();

    void ICollection<T>.Clear() => throw FixedSize();

    void IList<T>.Insert(int index, T item) => throw FixedSize();

    bool ICollection<T>.Remove(T item) => throw FixedSize();

    void IList<T>.RemoveAt(int index) => throw FixedSize();

    private static IEnumerator<T> Walk(T[] array, int start, int end)
    {
        for (int i = start; i < end; i++)
            yield return array[i];
    }

    private static NotSupportedException FixedSize() => new("An array has a fixed size.");

    private T[] Require() => _array ?? throw new InvalidOperationException("The segment has no array.");
}
