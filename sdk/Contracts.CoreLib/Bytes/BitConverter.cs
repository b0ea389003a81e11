using System;

namespace Contracts.CoreLib;

/// <summary>Integers as bytes, the lowest first on every machine.</summary>
[Replaces(typeof(System.BitConverter))]
internal static class BitConverter
{
    public static byte[] GetBytes(bool value) => [value ? (byte)1 : (byte)0];

    public static byte[] GetBytes(char value) => GetBytes((ushort)value);

    public static byte[] GetBytes(short value) => Bytes(unchecked((UInt128)value), 2);

    public static byte[] GetBytes(ushort value) => Bytes(unchecked((UInt128)value), 2);

    public static byte[] GetBytes(int value) => Bytes(unchecked((UInt128)value), 4);

    public static byte[] GetBytes(uint value) => Bytes(unchecked((UInt128)value), 4);

    public static byte[] GetBytes(long value) => Bytes(unchecked((UInt128)value), 8);

    public static byte[] GetBytes(ulong value) => Bytes(unchecked((UInt128)value), 8);

    public static byte[] GetBytes(Int128 value) => Bytes(unchecked((UInt128)value), 16);

    public static byte[] GetBytes(UInt128 value) => Bytes(value, 16);

    public static short ToInt16(byte[] value, int startIndex) => unchecked((short)Number(value, startIndex, 2));

    public static ushort ToUInt16(byte[] value, int startIndex) => unchecked((ushort)Number(value, startIndex, 2));

    public static int ToInt32(byte[] value, int startIndex) => unchecked((int)Number(value, startIndex, 4));

    public static uint ToUInt32(byte[] value, int startIndex) => unchecked((uint)Number(value, startIndex, 4));

    public static long ToInt64(byte[] value, int startIndex) => unchecked((long)Number(value, startIndex, 8));

    public static ulong ToUInt64(byte[] value, int startIndex) => unchecked((ulong)Number(value, startIndex, 8));

    public static short ToInt16(ReadOnlySpan<byte> value) =>
        unchecked((short)ByteOrder.Read(Require(value, 2), 2, isBigEndian: false));

    public static ushort ToUInt16(ReadOnlySpan<byte> value) =>
        unchecked((ushort)ByteOrder.Read(Require(value, 2), 2, isBigEndian: false));

    public static int ToInt32(ReadOnlySpan<byte> value) =>
        unchecked((int)ByteOrder.Read(Require(value, 4), 4, isBigEndian: false));

    public static uint ToUInt32(ReadOnlySpan<byte> value) =>
        unchecked((uint)ByteOrder.Read(Require(value, 4), 4, isBigEndian: false));

    public static long ToInt64(ReadOnlySpan<byte> value) =>
        unchecked((long)ByteOrder.Read(Require(value, 8), 8, isBigEndian: false));

    public static ulong ToUInt64(ReadOnlySpan<byte> value) =>
        unchecked((ulong)ByteOrder.Read(Require(value, 8), 8, isBigEndian: false));

    public static Int128 ToInt128(ReadOnlySpan<byte> value) =>
        unchecked((Int128)ByteOrder.Read(Require(value, 16), 16, isBigEndian: false));

    public static UInt128 ToUInt128(ReadOnlySpan<byte> value) =>
        ByteOrder.Read(Require(value, 16), 16, isBigEndian: false);

    public static bool ToBoolean(byte[] value, int startIndex) => Number(value, startIndex, 1) != UInt128.Zero;

    public static char ToChar(byte[] value, int startIndex) => unchecked((char)ToUInt16(value, startIndex));

    public static string ToString(byte[] value) =>
        ToString(value, 0, value is null ? throw new ArgumentNullException(nameof(value)) : value.Length);

    public static string ToString(byte[] value, int startIndex) =>
        ToString(
            value,
            startIndex,
            value is null ? throw new ArgumentNullException(nameof(value)) : value.Length - startIndex);

    /// <summary>Hexadecimal digits in capitals, with a hyphen between bytes.</summary>
    public static string ToString(byte[] value, int startIndex, int length)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        if (startIndex < 0 || (startIndex >= value.Length && startIndex > 0))
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        if (startIndex > value.Length - length)
            throw new ArgumentException("The range leaves the bytes.");
        CharBuffer text = new(length * 3);
        string digits = Convert.ToHexString(new ReadOnlySpan<byte>(value, startIndex, length));
        for (int i = 0; i < digits.Length; i += 2)
        {
            if (i > 0)
                text.Append('-');
            text.Append(digits, i, 2);
        }

        return text.ToString();
    }

    private static byte[] Bytes(UInt128 value, int size)
    {
        byte[] bytes = new byte[size];
        ByteOrder.Write(bytes, value, size, isBigEndian: false);
        return bytes;
    }

    private static UInt128 Number(byte[] value, int startIndex, int size)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        if ((uint)startIndex >= (uint)value.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (startIndex > value.Length - size)
            throw new ArgumentException("There are too few bytes.");
        return ByteOrder.Read(new ReadOnlySpan<byte>(value, startIndex, size), size, isBigEndian: false);
    }

    private static ReadOnlySpan<byte> Require(ReadOnlySpan<byte> value, int size) => value.Length >= size
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value));
}
