using System;

namespace Contracts.CoreLib;

/// <summary>Integers as bytes, in either order.</summary>
[Replaces(typeof(System.Buffers.Binary.BinaryPrimitives))]
internal static partial class BinaryPrimitives
{
    public static short ReadInt16LittleEndian(ReadOnlySpan<byte> source) =>
        unchecked((short)ByteOrder.Read(source, 2, isBigEndian: false));

    public static bool TryReadInt16LittleEndian(ReadOnlySpan<byte> source, out short value)
    {
        bool isThere = source.Length >= 2;
        value = isThere ? ReadInt16LittleEndian(source) : default;
        return isThere;
    }

    public static void WriteInt16LittleEndian(Span<byte> destination, short value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 2, isBigEndian: false);

    public static bool TryWriteInt16LittleEndian(Span<byte> destination, short value)
    {
        bool fits = destination.Length >= 2;
        if (fits)
            WriteInt16LittleEndian(destination, value);
        return fits;
    }

    public static short ReadInt16BigEndian(ReadOnlySpan<byte> source) =>
        unchecked((short)ByteOrder.Read(source, 2, isBigEndian: true));

    public static bool TryReadInt16BigEndian(ReadOnlySpan<byte> source, out short value)
    {
        bool isThere = source.Length >= 2;
        value = isThere ? ReadInt16BigEndian(source) : default;
        return isThere;
    }

    public static void WriteInt16BigEndian(Span<byte> destination, short value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 2, isBigEndian: true);

    public static bool TryWriteInt16BigEndian(Span<byte> destination, short value)
    {
        bool fits = destination.Length >= 2;
        if (fits)
            WriteInt16BigEndian(destination, value);
        return fits;
    }

    public static ushort ReadUInt16LittleEndian(ReadOnlySpan<byte> source) =>
        unchecked((ushort)ByteOrder.Read(source, 2, isBigEndian: false));

    public static bool TryReadUInt16LittleEndian(ReadOnlySpan<byte> source, out ushort value)
    {
        bool isThere = source.Length >= 2;
        value = isThere ? ReadUInt16LittleEndian(source) : default;
        return isThere;
    }

    public static void WriteUInt16LittleEndian(Span<byte> destination, ushort value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 2, isBigEndian: false);

    public static bool TryWriteUInt16LittleEndian(Span<byte> destination, ushort value)
    {
        bool fits = destination.Length >= 2;
        if (fits)
            WriteUInt16LittleEndian(destination, value);
        return fits;
    }

    public static ushort ReadUInt16BigEndian(ReadOnlySpan<byte> source) =>
        unchecked((ushort)ByteOrder.Read(source, 2, isBigEndian: true));

    public static bool TryReadUInt16BigEndian(ReadOnlySpan<byte> source, out ushort value)
    {
        bool isThere = source.Length >= 2;
        value = isThere ? ReadUInt16BigEndian(source) : default;
        return isThere;
    }

    public static void WriteUInt16BigEndian(Span<byte> destination, ushort value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 2, isBigEndian: true);

    public static bool TryWriteUInt16BigEndian(Span<byte> destination, ushort value)
    {
        bool fits = destination.Length >= 2;
        if (fits)
            WriteUInt16BigEndian(destination, value);
        return fits;
    }

    public static int ReadInt32LittleEndian(ReadOnlySpan<byte> source) =>
        unchecked((int)ByteOrder.Read(source, 4, isBigEndian: false));

    public static bool TryReadInt32LittleEndian(ReadOnlySpan<byte> source, out int value)
    {
        bool isThere = source.Length >= 4;
        value = isThere ? ReadInt32LittleEndian(source) : default;
        return isThere;
    }

    public static void WriteInt32LittleEndian(Span<byte> destination, int value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 4, isBigEndian: false);

    public static bool TryWriteInt32LittleEndian(Span<byte> destination, int value)
    {
        bool fits = destination.Length >= 4;
        if (fits)
            WriteInt32LittleEndian(destination, value);
        return fits;
    }

    public static int ReadInt32BigEndian(ReadOnlySpan<byte> source) =>
        unchecked((int)ByteOrder.Read(source, 4, isBigEndian: true));

    public static bool TryReadInt32BigEndian(ReadOnlySpan<byte> source, out int value)
    {
        bool isThere = source.Length >= 4;
        value = isThere ? ReadInt32BigEndian(source) : default;
        return isThere;
    }

    public static void WriteInt32BigEndian(Span<byte> destination, int value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 4, isBigEndian: true);

    public static bool TryWriteInt32BigEndian(Span<byte> destination, int value)
    {
        bool fits = destination.Length >= 4;
        if (fits)
            WriteInt32BigEndian(destination, value);
        return fits;
    }

    public static uint ReadUInt32LittleEndian(ReadOnlySpan<byte> source) =>
        unchecked((uint)ByteOrder.Read(source, 4, isBigEndian: false));

    public static bool TryReadUInt32LittleEndian(ReadOnlySpan<byte> source, out uint value)
    {
        bool isThere = source.Length >= 4;
        value = isThere ? ReadUInt32LittleEndian(source) : default;
        return isThere;
    }

    public static void WriteUInt32LittleEndian(Span<byte> destination, uint value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 4, isBigEndian: false);

    public static bool TryWriteUInt32LittleEndian(Span<byte> destination, uint value)
    {
        bool fits = destination.Length >= 4;
        if (fits)
            WriteUInt32LittleEndian(destination, value);
        return fits;
    }

    public static uint ReadUInt32BigEndian(ReadOnlySpan<byte> source) =>
        unchecked((uint)ByteOrder.Read(source, 4, isBigEndian: true));

    public static bool TryReadUInt32BigEndian(ReadOnlySpan<byte> source, out uint value)
    {
        bool isThere = source.Length >= 4;
        value = isThere ? ReadUInt32BigEndian(source) : default;
        return isThere;
    }

    public static void WriteUInt32BigEndian(Span<byte> destination, uint value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 4, isBigEndian: true);

    public static bool TryWriteUInt32BigEndian(Span<byte> destination, uint value)
    {
        bool fits = destination.Length >= 4;
        if (fits)
            WriteUInt32BigEndian(destination, value);
        return fits;
    }

    public static sbyte ReverseEndianness(sbyte value) => value;

    public static byte ReverseEndianness(byte value) => value;

    public static short ReverseEndianness(short value) =>
        unchecked((short)ByteOrder.Reverse(unchecked((UInt128)value), 2));

    public static ushort ReverseEndianness(ushort value) =>
        unchecked((ushort)ByteOrder.Reverse(unchecked((UInt128)value), 2));

    public static int ReverseEndianness(int value) => unchecked((int)ByteOrder.Reverse(unchecked((UInt128)value), 4));

    public static uint ReverseEndianness(uint value) =>
        unchecked((uint)ByteOrder.Reverse(unchecked((UInt128)value), 4));

    public static long ReverseEndianness(long value) =>
        unchecked((long)ByteOrder.Reverse(unchecked((UInt128)value), 8));

    public static ulong ReverseEndianness(ulong value) =>
        unchecked((ulong)ByteOrder.Reverse(unchecked((UInt128)value), 8));

    public static Int128 ReverseEndianness(Int128 value) =>
        unchecked((Int128)ByteOrder.Reverse(unchecked((UInt128)value), 16));

    public static UInt128 ReverseEndianness(UInt128 value) => ByteOrder.Reverse(value, 16);
}
