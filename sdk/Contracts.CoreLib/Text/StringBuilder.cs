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

    public int Capacity => _buffer.Capacity;

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
        _buffer.Reserve(capacity);
        return _buffer.Capacity;
    }

    public StringBuilder Clear()
    {
        _buffer.Length = 0;
        return this;
    }

    public StringBuilder Insert(int index, string? value)
    {
        if ((uint)index > (uint)_buffer.Length)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (value is not null)
            _buffer.Insert(index, value);
        return this;
    }

    public StringBuilder Insert(int index, char value)
    {
        if ((uint)index > (uint)_buffer.Length)
            throw new ArgumentOutOfRangeException(nameof(index));
        _buffer.Insert(index, value, 1);
        return this;
    }

    public StringBuilder Insert(int index, int value) => Insert(index, IntegerText.Of(value));

    public StringBuilder Insert(int index, object? value) => Insert(index, Text.Of(value));

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

    public StringBuilder Replace(char oldChar, char newChar)
    {
        for (int i = 0; i < _buffer.Length; i++)
        {
            if (_buffer[i] == oldChar)
                _buffer[i] = newChar;
        }

        return this;
    }

    public StringBuilder Replace(string oldValue, string? newValue)
    {
        if (oldValue is null)
            throw new ArgumentNullException(nameof(oldValue));
        if (oldValue.Length == 0)
            throw new ArgumentException("The text to replace is empty.");
        string replaced = StringMembers.Replace(ToString(), oldValue, newValue);
        _buffer.Length = 0;
        _buffer.Append(replaced);
        return this;
    }

    public void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        if (destination is null)
            throw new ArgumentNullException(nameof(destination));
        if (destinationIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(destinationIndex));
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if (destination.Length - destinationIndex < count)
            throw new ArgumentException("The destination is too short.");
        if ((uint)sourceIndex > (uint)_buffer.Length)
            throw new ArgumentOutOfRangeException(nameof(sourceIndex));
        if (count > _buffer.Length - sourceIndex)
            throw new ArgumentException("The range leaves the text.");
        _buffer.CopyTo(sourceIndex, destination, destinationIndex, count);
    }

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
