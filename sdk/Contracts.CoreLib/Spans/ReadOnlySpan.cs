using System;

namespace Contracts.CoreLib.Shapes;

/// <summary>A read-only window on an array. Of a text or of a single value it is a window on a copy.</summary>
[Replaces(typeof(System.ReadOnlySpan<>))]
internal readonly struct ReadOnlySpan<T>
{
    private readonly T[]? _array;
    private readonly int _start;
    private readonly int _length;

    public ReadOnlySpan(T[]? array)
    {
        _array = array;
        _length = array is null ? 0 : array.Length;
    }

    public ReadOnlySpan(T[]? array, int start, int length)
    {
        SpanRange.Check(array is null ? 0 : array.Length, start, length);
        _array = array;
        _start = start;
        _length = length;
    }

    public ReadOnlySpan(ref readonly T reference)
    {
        _array = [reference];
        _length = 1;
    }

    public static ReadOnlySpan<T> Empty => default;

    public int Length => _length;

    public bool IsEmpty => _length == 0;

    public ref readonly T this[int index]
    {
        get
        {
            SpanRange.CheckIndex(index, _length);
            return ref _array![_start + index];
        }
    }

    public static implicit operator ReadOnlySpan<T>(T[]? array) => new(array);

    public static bool operator ==(ReadOnlySpan<T> left, ReadOnlySpan<T> right) =>
        left._length == right._length && (object?)left._array == (object?)right._array && left._start == right._start;

    public static bool operator !=(ReadOnlySpan<T> left, ReadOnlySpan<T> right) => !(left == right);

    public ReadOnlySpan<T> Slice(int start)
    {
        SpanRange.Check(_length, start, _length - start);
        return new ReadOnlySpan<T>(_array, _start + start, _length - start);
    }

    public ReadOnlySpan<T> Slice(int start, int length)
    {
        SpanRange.Check(_length, start, length);
        return new ReadOnlySpan<T>(_array, _start + start, length);
    }

    public T[] ToArray()
    {
        T[] array = new T[_length];
        if (_length > 0)
            Elements.Copy(_array!, _start, array, 0, _length);
        return array;
    }

    public void CopyTo(Span<T> destination)
    {
        if (!TryCopyTo(destination))
            throw new ArgumentException("The destination is too short.");
    }

    public bool TryCopyTo(Span<T> destination)
    {
        if (_length > destination.Length)
            return false;
        if (_length > 0)
            destination.Fill(_array!, _start, _length);
        return true;
    }

    public Enumerator GetEnumerator() => new(this);

    public override string ToString() => SpanText.Of(ToArray());

    public override bool Equals(object? obj) => throw new NotSupportedException("Spans are compared by operators.");

    public override int GetHashCode() => throw new NotSupportedException("Spans have no hash code.");

    /// <summary>Walks the window.</summary>
    public struct Enumerator
    {
        private readonly ReadOnlySpan<T> _span;
        private int _index;

        internal Enumerator(ReadOnlySpan<T> span)
        {
            _span = span;
            _index = -1;
        }

        public readonly ref readonly T Current => ref _span[_index];

        public bool MoveNext()
        {
            int next = _index + 1;
            if (next >= _span._length)
                return false;
            _index = next;
            return true;
        }
    }
}
