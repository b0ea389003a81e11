using System;

namespace Contracts.CoreLib;

/// <summary>Text as bytes and back, in UTF-8 or ASCII; what has no place in them is replaced.</summary>
[Replaces(typeof(System.Text.Encoding))]
internal sealed class Encoding
{
    private readonly bool _isAscii;

    private Encoding(bool isAscii)
    {
        _isAscii = isAscii;
    }

    public static Encoding UTF8 => new(isAscii: false);

    public static Encoding ASCII => new(isAscii: true);

    public byte[] GetBytes(string s)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        return Encode(StringMembers.ToCharArray(s));
    }

    public byte[] GetBytes(char[] chars)
    {
        if (chars is null)
            throw new ArgumentNullException(nameof(chars));
        return Encode(chars);
    }

    public byte[] GetBytes(char[] chars, int index, int count) => Encode(Part(chars, index, count));

    public int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        byte[] encoded = Encode(chars.ToArray());
        new ReadOnlySpan<byte>(encoded).CopyTo(bytes);
        return encoded.Length;
    }

    public int GetByteCount(string s) => GetBytes(s).Length;

    public int GetByteCount(char[] chars) => GetBytes(chars).Length;

    public int GetByteCount(ReadOnlySpan<char> chars) => Encode(chars.ToArray()).Length;

    public string GetString(byte[] bytes)
    {
        if (bytes is null)
            throw new ArgumentNullException(nameof(bytes));
        return StringMembers.Create(Decode(bytes));
    }

    public string GetString(byte[] bytes, int index, int count) =>
        StringMembers.Create(Decode(Part(bytes, index, count)));

    public string GetString(ReadOnlySpan<byte> bytes) => StringMembers.Create(Decode(bytes.ToArray()));

    public char[] GetChars(byte[] bytes)
    {
        if (bytes is null)
            throw new ArgumentNullException(nameof(bytes));
        return Decode(bytes);
    }

    public char[] GetChars(byte[] bytes, int index, int count) => Decode(Part(bytes, index, count));

    public int GetCharCount(byte[] bytes) => GetChars(bytes).Length;

    public int GetCharCount(ReadOnlySpan<byte> bytes) => Decode(bytes.ToArray()).Length;

    private static T[] Part<T>(T[] items, int index, int count)
    {
        if (items is null)
            throw new ArgumentNullException(nameof(items));
        if (index < 0)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (count < 0 || items.Length - index < count)
            throw new ArgumentOutOfRangeException(nameof(count));
        return new ReadOnlySpan<T>(items, index, count).ToArray();
    }

    private byte[] Encode(char[] units)
    {
        if (!_isAscii)
            return Utf8Bytes.Of(units);
        byte[] bytes = new byte[units.Length];
        for (int i = 0; i < units.Length; i++)
            bytes[i] = units[i] < 128 ? (byte)units[i] : (byte)'?';
        return bytes;
    }

    private char[] Decode(byte[] bytes)
    {
        if (!_isAscii)
            return Utf8Bytes.Read(bytes, 0, bytes.Length);
        char[] units = new char[bytes.Length];
        for (int i = 0; i < units.Length; i++)
            units[i] = bytes[i] < 128 ? (char)bytes[i] : '?';
        return units;
    }
}
