using System;

namespace Contracts.CoreLib.Shapes;

/// <summary>A window on an array, through which the array can be written.</summary>
[Replaces(typeof(System.Span<>))]
internal readonly struct Span<T>
{
    private readonly T[]? _array;
    private readonly int _start;
    private readonly int _length;

    public Span(T[]? array)
    {
        _array = array;
        _length = array is null ? 0 : array.Length;
    }

    public Span(T[]? array, int start, int length)
    {
        SpanRange.Check(array is null ? 0 : array.Length, start, length);
        _array = array;
        _start = start;
        _length = length;
    }

    public static Span<T> Empty => default;

    public int Length => _length;

    public bool IsEmpty => _length == 0;

    public ref T this[int index]
    {
        get
        {
            SpanRange.CheckIndex(index, _length);
            return ref _array![_start + index];
        }
    }

    public static implicit operator Span<T>(T[]? array) => new(array);

    public static implicit operator ReadOnlySpan<T>(Span<T> span) => new(span._array, span._start, span._length);

    public static bool operator ==(Span<T> left, Span<T> right) =>
        left._length == right._length && (object?)left._array == (object?)right._array && left._start == right._start;

    public static bool operator !=(Span<T> left, Span<T> right) => !(left == right);

    public Span<T> Slice(int start)
    {
        SpanRange.Check(_length, start, _length - start);
        return new Span<T>(_array, _start + start, _length - start);
    }

    public Span<T> Slice(int start, int length)
    {
        SpanRange.Check(_length, start, length);
        return new Span<T>(_array, _start + start, length);
    }

    public T[] ToArray()
    {
        T[] array = new T[_length];
        if (_length > 0)
            Elements.Copy(_array!, _start, array, 0, _length);
        return array;
    }

    public void Clear() => Fill(default!);

    public void Fill(T value)
    {
        for (int i = 0; i < _length; i++)
            _array![_start + i] = value;
    }

    public void CopyTo(Span<T> destination)
    {
        if (!TryCopyTo(destination))
            throw new ArgumentException("The destination is too short.");
    }

    public bool TryCopyTo(Span<T> destination)
    {
        if (_length > destination._length)
            return false;
        if (_length > 0)
            destination.Fill(_array!, _start, _length);
        return true;
    }

    public Enumerator GetEnumerator() => new(this);

    public override string ToString() => SpanText.Of(ToArray());

    public override bool Equals(object? obj) => throw new NotSupportedException("Spans are compared by operators.");

    public override int GetHashCode() => throw new NotSupportedException("Spans have no hash code.");

    internal void Fill(T[] source, int sourceStart, int count) =>
        Elements.Copy(source, sourceStart, _array!, _start, count);

    internal T[]? Array => _array;

    internal int Start => _start;

    /// <summary>Walks the window.</summary>
    public struct Enumerator
    {
        private readonly Span<T> _span;
        private int _index;

        internal Enumerator(Span<T> span)
        {
            _span = span;
            _index = -1;
        }

        public readonly ref T Current => ref _span[_index];

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
