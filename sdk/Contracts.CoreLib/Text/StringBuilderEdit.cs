using System;

namespace Contracts.CoreLib;

// Members that change what is there already.
internal sealed partial class StringBuilder
{
    public StringBuilder Insert(int index, string? value)
    {
        CheckPlace(index);
        if (value is not null)
            _buffer.Insert(index, value);
        return this;
    }

    public StringBuilder Insert(int index, string? value, int count)
    {
        CheckPlace(index);
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        for (int i = 0; i < count && value is not null; i++)
            _buffer.Insert(index, value);
        return this;
    }

    public StringBuilder Insert(int index, char value)
    {
        CheckPlace(index);
        _buffer.Insert(index, value, 1);
        return this;
    }

    public StringBuilder Insert(int index, char[]? value)
    {
        CheckPlace(index);
        return value is null ? this : Insert(index, StringMembers.Create(value));
    }

    public StringBuilder Insert(int index, char[]? value, int startIndex, int charCount)
    {
        CheckPlace(index);
        if (value is null)
            return startIndex == 0 && charCount == 0 ? this : throw new ArgumentNullException(nameof(value));
        return Insert(index, StringMembers.Create(value, startIndex, charCount));
    }

    public StringBuilder Insert(int index, ReadOnlySpan<char> value) => Insert(index, value.ToString());

    // Null goes nowhere, wherever that is.
    public StringBuilder Insert(int index, object? value) => value is null ? this : Insert(index, Text.Of(value));

    public StringBuilder Insert(int index, bool value) => Insert(index, value ? "True" : "False");

    public StringBuilder Insert(int index, byte value) => Insert(index, IntegerText.Of((ulong)value));

    public StringBuilder Insert(int index, sbyte value) => Insert(index, IntegerText.Of((long)value));

    public StringBuilder Insert(int index, short value) => Insert(index, IntegerText.Of((long)value));

    public StringBuilder Insert(int index, ushort value) => Insert(index, IntegerText.Of((ulong)value));

    public StringBuilder Insert(int index, int value) => Insert(index, IntegerText.Of(value));

    public StringBuilder Insert(int index, uint value) => Insert(index, IntegerText.Of((ulong)value));

    public StringBuilder Insert(int index, long value) => Insert(index, IntegerText.Of(value));

    public StringBuilder Insert(int index, ulong value) => Insert(index, IntegerText.Of(value));

    public StringBuilder Insert(int index, decimal value) => Insert(index, DecimalText.Of(value));

    public StringBuilder Replace(char oldChar, char newChar) => Replace(oldChar, newChar, 0, _buffer.Length);

    public StringBuilder Replace(char oldChar, char newChar, int startIndex, int count)
    {
        CheckRange(startIndex, count);
        for (int i = startIndex; i < startIndex + count; i++)
        {
            if (_buffer[i] == oldChar)
                _buffer[i] = newChar;
        }

        return this;
    }

    public StringBuilder Replace(string oldValue, string? newValue) =>
        Replace(oldValue, newValue, 0, _buffer.Length);

    public StringBuilder Replace(string oldValue, string? newValue, int startIndex, int count)
    {
        if (oldValue is null)
            throw new ArgumentNullException(nameof(oldValue));
        if (oldValue.Length == 0)
            throw new ArgumentException("The text to replace is empty.");
        CheckRange(startIndex, count);
        string part = _buffer.ToString(startIndex, count);
        string replaced = StringMembers.Replace(part, oldValue, newValue);
        if (ReferenceEquals(part, replaced))
            return this;
        _buffer.Remove(startIndex, count);
        _buffer.Insert(startIndex, replaced);
        return this;
    }

    public StringBuilder Replace(ReadOnlySpan<char> oldValue, ReadOnlySpan<char> newValue) =>
        Replace(oldValue.ToString(), newValue.ToString());

    public StringBuilder Replace(
        ReadOnlySpan<char> oldValue, ReadOnlySpan<char> newValue, int startIndex, int count)
    {
        CheckRange(startIndex, count);
        return Replace(oldValue.ToString(), newValue.ToString(), startIndex, count);
    }

    private void CheckPlace(int index)
    {
        if ((uint)index > (uint)_buffer.Length)
            throw new ArgumentOutOfRangeException(nameof(index));
    }

    private void CheckRange(int startIndex, int count)
    {
        if ((uint)startIndex > (uint)_buffer.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (count < 0 || startIndex > _buffer.Length - count)
            throw new ArgumentOutOfRangeException(nameof(count));
    }
}
