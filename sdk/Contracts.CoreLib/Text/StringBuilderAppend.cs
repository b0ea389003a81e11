using System;

namespace Contracts.CoreLib;

internal sealed partial class StringBuilder
{
    public StringBuilder Append(string? value)
    {
        _buffer.Append(value);
        return this;
    }

    public StringBuilder Append(char value)
    {
        _buffer.Append(value);
        return this;
    }

    public StringBuilder Append(char value, int repeatCount)
    {
        if (repeatCount < 0)
            throw new ArgumentOutOfRangeException(nameof(repeatCount));
        _buffer.Append(value, repeatCount);
        return this;
    }

    public StringBuilder Append(char[]? value)
    {
        if (value is not null)
            _buffer.Append(value, 0, value.Length);
        return this;
    }

    public StringBuilder Append(char[]? value, int startIndex, int charCount)
    {
        if (startIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (charCount < 0)
            throw new ArgumentOutOfRangeException(nameof(charCount));
        if (value is null)
            return startIndex == 0 && charCount == 0 ? this : throw new ArgumentNullException(nameof(value));
        if (charCount > value.Length - startIndex)
            throw new ArgumentOutOfRangeException(nameof(charCount));
        _buffer.Append(value, startIndex, charCount);
        return this;
    }

    public StringBuilder Append(string? value, int startIndex, int count)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if (startIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (value is null)
            return startIndex == 0 && count == 0 ? this : throw new ArgumentNullException(nameof(value));
        if (count == 0)
            return this;
        if (startIndex > value.Length - count)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        _buffer.Append(value, startIndex, count);
        return this;
    }

    public StringBuilder Append(StringBuilder? value) => Append(value?.ToString());

    public StringBuilder Append(StringBuilder? value, int startIndex, int count)
    {
        if (startIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if (value is null)
            return startIndex == 0 && count == 0 ? this : throw new ArgumentNullException(nameof(value));
        if (count == 0)
            return this;
        if (count > value.Length - startIndex)
            throw new ArgumentOutOfRangeException(nameof(count));
        return Append(value.ToString(startIndex, count));
    }

    public StringBuilder Append(ref AppendInterpolatedStringHandler handler) => this;

    public StringBuilder Append(IFormatProvider? provider, ref AppendInterpolatedStringHandler handler) => this;

    public StringBuilder Append(object? value) => Append(Text.Of(value));

    public StringBuilder Append(bool value) => Append(value ? "True" : "False");

    public StringBuilder Append(int value) => AppendSigned(value);

    public StringBuilder Append(long value) => AppendSigned(value);

    public StringBuilder Append(short value) => AppendSigned(value);

    public StringBuilder Append(sbyte value) => AppendSigned(value);

    public StringBuilder Append(uint value) => AppendUnsigned(value);

    public StringBuilder Append(ulong value) => AppendUnsigned(value);

    public StringBuilder Append(ushort value) => AppendUnsigned(value);

    public StringBuilder Append(byte value) => AppendUnsigned(value);

    public StringBuilder Append(decimal value) => Append(DecimalText.Of(value));

    public StringBuilder Append(System.ReadOnlySpan<char> value) => Append(value.ToArray());

    public StringBuilder AppendLine()
    {
        _buffer.Append('\n');
        return this;
    }

    public StringBuilder AppendLine(string? value)
    {
        _buffer.Append(value);
        _buffer.Append('\n');
        return this;
    }

    public StringBuilder AppendLine(ref AppendInterpolatedStringHandler handler) => AppendLine();

    public StringBuilder AppendLine(IFormatProvider? provider, ref AppendInterpolatedStringHandler handler) =>
        AppendLine();

    private StringBuilder AppendSigned(long value)
    {
        _buffer.AppendInteger(value < 0 ? unchecked((ulong)-value) : (ulong)value, value < 0);
        return this;
    }

    private StringBuilder AppendUnsigned(ulong value)
    {
        _buffer.AppendInteger(value, negative: false);
        return this;
    }

    /// <summary>
    /// What the compiler fills for <c>builder.Append($"...")</c>: each piece goes to the builder at once.
    /// </summary>
    public readonly struct AppendInterpolatedStringHandler
    {
        private readonly StringBuilder _builder;

        public AppendInterpolatedStringHandler(int literalLength, int formattedCount, StringBuilder stringBuilder)
        {
            _builder = stringBuilder;
        }

        public AppendInterpolatedStringHandler(
            int literalLength, int formattedCount, StringBuilder stringBuilder, IFormatProvider? provider)
        {
            _builder = stringBuilder;
        }

        public void AppendLiteral(string value) => _builder.Append(value);

        public void AppendFormatted<T>(T value)
        {
            if (value is int number)
                _builder.Append(number);
            else
                _builder.Append(Text.Of(value));
        }

        public void AppendFormatted<T>(T value, string? format) => _builder.Append(Text.Of(value, format));

        public void AppendFormatted<T>(T value, int alignment) =>
            Padding.Append(_builder._buffer, Text.Of(value), alignment);

        public void AppendFormatted<T>(T value, int alignment, string? format) =>
            Padding.Append(_builder._buffer, Text.Of(value, format), alignment);

        public void AppendFormatted(string? value) => _builder.Append(value);

        public void AppendFormatted(string? value, int alignment = 0, string? format = null) =>
            Padding.Append(_builder._buffer, value ?? "", alignment);

        public void AppendFormatted(object? value, int alignment = 0, string? format = null) =>
            Padding.Append(_builder._buffer, Text.Of(value, format), alignment);
    }
}
