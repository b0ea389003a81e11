using System;

namespace Contracts.CoreLib;

/// <summary>Builds text; one growing buffer, the base library's results and exceptions.</summary>
[Replaces(typeof(System.Text.StringBuilder))]
internal sealed partial class StringBuilder
{
    private const int FirstCapacity = 16;

    private readonly CharBuffer _buffer;

    public StringBuilder()
    {
        _buffer = new CharBuffer(FirstCapacity);
    }

    public StringBuilder(int capacity)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        _buffer = new CharBuffer(capacity == 0 ? FirstCapacity : capacity);
    }

    public StringBuilder(string? value)
        : this(value, FirstCapacity)
    {
    }

    public StringBuilder(string? value, int capacity)
        : this(capacity)
    {
        _buffer.Append(value);
    }

    public StringBuilder(string? value, int startIndex, int length, int capacity)
        : this(capacity)
    {
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        if (startIndex < 0 || startIndex > (value is null ? 0 : value.Length) - length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (value is not null)
            _buffer.Append(value, startIndex, length);
    }

    public int Length
    {
        get => _buffer.Length;
        set
        {
            if (value < 0)
                throw new ArgumentOutOfRangeException(nameof(value));
            _buffer.Length = value;
        }
    }

    public int Capacity
    {
        get => _buffer.Capacity;
        set
        {
            if (value < _buffer.Length)
                throw new ArgumentOutOfRangeException(nameof(value));
            _buffer.Resize(value);
        }
    }

    /// <summary>No bound of its own: gas and memory end a text long before.</summary>
    public int MaxCapacity => int.MaxValue;

    [System.Runtime.CompilerServices.IndexerName("Chars")]
    public char this[int index]
    {
        get
        {
#pragma warning disable CA2201 // The base library's getter throws this one, its setter the other.
            if ((uint)index >= (uint)_buffer.Length)
                throw new IndexOutOfRangeException();
#pragma warning restore CA2201
            return _buffer[index];
        }

        set
        {
            if ((uint)index >= (uint)_buffer.Length)
                throw new ArgumentOutOfRangeException(nameof(index));
            _buffer[index] = value;
        }
    }

    public int EnsureCapacity(int capacity)
    {
        if (capacity < 0)
            throw new ArgumentOutOfRangeException(nameof(capacity));
        if (capacity > _buffer.Capacity)
            _buffer.Resize(capacity);
        return _buffer.Capacity;
    }

    public StringBuilder Clear()
    {
        _buffer.Length = 0;
        return this;
    }

    public StringBuilder Remove(int startIndex, int length)
    {
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        if (startIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (length > _buffer.Length - startIndex)
            throw new ArgumentOutOfRangeException(nameof(length));
        _buffer.Remove(startIndex, length);
        return this;
    }

    public void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        if (destination is null)
            throw new ArgumentNullException(nameof(destination));
        if (destinationIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(destinationIndex));
        if (destination.Length - count < destinationIndex)
            throw new ArgumentException("The destination is too short.");
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if ((uint)sourceIndex > (uint)_buffer.Length)
            throw new ArgumentOutOfRangeException(nameof(sourceIndex));
        if (count > _buffer.Length - sourceIndex)
            throw new ArgumentException("The range leaves the text.");
        _buffer.CopyTo(sourceIndex, destination, destinationIndex, count);
    }

    public void CopyTo(int sourceIndex, Span<char> destination, int count)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if ((uint)sourceIndex > (uint)_buffer.Length)
            throw new ArgumentOutOfRangeException(nameof(sourceIndex));
        if (count > _buffer.Length - sourceIndex || count > destination.Length)
            throw new ArgumentException("The range leaves the text or the destination.");
        char[] units = new char[count];
        _buffer.CopyTo(sourceIndex, units, 0, count);
        new ReadOnlySpan<char>(units).CopyTo(destination);
    }

    public bool Equals(ReadOnlySpan<char> span) => StringOperators.op_Equality(ToString(), span.ToString());

    public bool Equals(StringBuilder? sb) =>
        sb is not null && Length == sb.Length && StringOperators.op_Equality(ToString(), sb.ToString());

    public override string ToString() => _buffer.ToString();

    public string ToString(int startIndex, int length)
    {
        if (startIndex < 0 || startIndex > _buffer.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (length < 0 || startIndex > _buffer.Length - length)
            throw new ArgumentOutOfRangeException(nameof(length));
        return _buffer.ToString(startIndex, length);
    }
}
