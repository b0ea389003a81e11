using System;

namespace Contracts.CoreLib;

/// <summary>What the compiler fills for an interpolated string; formats are those of the invariant culture.</summary>
[Replaces(typeof(System.Runtime.CompilerServices.DefaultInterpolatedStringHandler))]
internal readonly struct DefaultInterpolatedStringHandler
{
    // A guess per hole, as good as any: the buffer grows by itself.
    private const int HoleLength = 11;

    private readonly CharBuffer _buffer;

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        _buffer = new CharBuffer(literalLength + (formattedCount * HoleLength));
    }

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount, IFormatProvider? provider)
        : this(literalLength, formattedCount)
    {
    }

    public void AppendLiteral(string value) => _buffer.Append(value);

    public void AppendFormatted<T>(T value)
    {
        if (value is int number)
            _buffer.AppendInteger(number < 0 ? (ulong)-(long)number : (ulong)number, number < 0);
        else
            _buffer.Append(Text.Of(value));
    }

    public void AppendFormatted<T>(T value, string? format) => _buffer.Append(Text.Of(value, format));

    public void AppendFormatted<T>(T value, int alignment) => Padding.Append(_buffer, Text.Of(value), alignment);

    public void AppendFormatted<T>(T value, int alignment, string? format) =>
        Padding.Append(_buffer, Text.Of(value, format), alignment);

    public void AppendFormatted(string? value) => _buffer.Append(value);

    public void AppendFormatted(string? value, int alignment = 0, string? format = null) =>
        Padding.Append(_buffer, value ?? "", alignment);

    public void AppendFormatted(object? value, int alignment = 0, string? format = null) =>
        Padding.Append(_buffer, Text.Of(value, format), alignment);

    public void AppendFormatted(ReadOnlySpan<char> value)
    {
        char[] units = value.ToArray();
        _buffer.Append(units, 0, units.Length);
    }

    public override string ToString() => _buffer.ToString();

    public string ToStringAndClear()
    {
        string text = _buffer.ToString();
        _buffer.Length = 0;
        return text;
    }
}
