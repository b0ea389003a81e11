using System;

namespace Contracts.CoreLib;

internal static partial class BinaryPrimitives
{
    public static long ReadInt64LittleEndian(ReadOnlySpan<byte> source) =>
        unchecked((long)ByteOrder.Read(source, 8, isBigEndian: false));

    public static bool TryReadInt64LittleEndian(ReadOnlySpan<byte> source, out long value)
    {
        bool isThere = source.Length >= 8;
        value = isThere ? ReadInt64LittleEndian(source) : default;
        return isThere;
    }

    public static void WriteInt64LittleEndian(Span<byte> destination, long value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 8, isBigEndian: false);

    public static bool TryWriteInt64LittleEndian(Span<byte> destination, long value)
    {
        bool fits = destination.Length >= 8;
        if (fits)
            WriteInt64LittleEndian(destination, value);
        return fits;
    }

    public static long ReadInt64BigEndian(ReadOnlySpan<byte> source) =>
        unchecked((long)ByteOrder.Read(source, 8, isBigEndian: true));

    public static bool TryReadInt64BigEndian(ReadOnlySpan<byte> source, out long value)
    {
        bool isThere = source.Length >= 8;
        value = isThere ? ReadInt64BigEndian(source) : default;
        return isThere;
    }

    public static void WriteInt64BigEndian(Span<byte> destination, long value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 8, isBigEndian: true);

    public static bool TryWriteInt64BigEndian(Span<byte> destination, long value)
    {
        bool fits = destination.Length >= 8;
        if (fits)
            WriteInt64BigEndian(destination, value);
        return fits;
    }

    public static ulong ReadUInt64LittleEndian(ReadOnlySpan<byte> source) =>
        unchecked((ulong)ByteOrder.Read(source, 8, isBigEndian: false));

    public static bool TryReadUInt64LittleEndian(ReadOnlySpan<byte> source, out ulong value)
    {
        bool isThere = source.Length >= 8;
        value = isThere ? ReadUInt64LittleEndian(source) : default;
        return isThere;
    }

    public static void WriteUInt64LittleEndian(Span<byte> destination, ulong value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 8, isBigEndian: false);

    public static bool TryWriteUInt64LittleEndian(Span<byte> destination, ulong value)
    {
        bool fits = destination.Length >= 8;
        if (fits)
            WriteUInt64LittleEndian(destination, value);
        return fits;
    }

    public static ulong ReadUInt64BigEndian(ReadOnlySpan<byte> source) =>
        unchecked((ulong)ByteOrder.Read(source, 8, isBigEndian: true));

    public static bool TryReadUInt64BigEndian(ReadOnlySpan<byte> source, out ulong value)
    {
        bool isThere = source.Length >= 8;
        value = isThere ? ReadUInt64BigEndian(source) : default;
        return isThere;
    }

    public static void WriteUInt64BigEndian(Span<byte> destination, ulong value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 8, isBigEndian: true);

    public static bool TryWriteUInt64BigEndian(Span<byte> destination, ulong value)
    {
        bool fits = destination.Length >= 8;
        if (fits)
            WriteUInt64BigEndian(destination, value);
        return fits;
    }

    public static Int128 ReadInt128LittleEndian(ReadOnlySpan<byte> source) =>
        unchecked((Int128)ByteOrder.Read(source, 16, isBigEndian: false));

    public static bool TryReadInt128LittleEndian(ReadOnlySpan<byte> source, out Int128 value)
    {
        bool isThere = source.Length >= 16;
        value = isThere ? ReadInt128LittleEndian(source) : default;
        return isThere;
    }

    public static void WriteInt128LittleEndian(Span<byte> destination, Int128 value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 16, isBigEndian: false);

    public static bool TryWriteInt128LittleEndian(Span<byte> destination, Int128 value)
    {
        bool fits = destination.Length >= 16;
        if (fits)
            WriteInt128LittleEndian(destination, value);
        return fits;
    }

    public static Int128 ReadInt128BigEndian(ReadOnlySpan<byte> source) =>
        unchecked((Int128)ByteOrder.Read(source, 16, isBigEndian: true));

    public static bool TryReadInt128BigEndian(ReadOnlySpan<byte> source, out Int128 value)
    {
        bool isThere = source.Length >= 16;
        value = isThere ? ReadInt128BigEndian(source) : default;
        return isThere;
    }

    public static void WriteInt128BigEndian(Span<byte> destination, Int128 value) =>
        ByteOrder.Write(destination, unchecked((UInt128)value), 16, isBigEndian: true);

    public static bool TryWriteInt128BigEndian(Span<byte> destination, Int128 value)
    {
        bool fits = destination.Length >= 16;
        if (fits)
            WriteInt128BigEndian(destination, value);
        return fits;
    }

    public static UInt128 ReadUInt128LittleEndian(ReadOnlySpan<byte> source) =>
        ByteOrder.Read(source, 16, isBigEndian: false);

    public static bool TryReadUInt128LittleEndian(ReadOnlySpan<byte> source, out UInt128 value)
    {
        bool isThere = source.Length >= 16;
        value = isThere ? ReadUInt128LittleEndian(source) : default;
        return isThere;
    }

    public static void WriteUInt128LittleEndian(Span<byte> destination, UInt128 value) =>
        ByteOrder.Write(destination, value, 16, isBigEndian: false);

    public static bool TryWriteUInt128LittleEndian(Span<byte> destination, UInt128 value)
    {
        bool fits = destination.Length >= 16;
        if (fits)
            WriteUInt128LittleEndian(destination, value);
        return fits;
    }

    public static UInt128 ReadUInt128BigEndian(ReadOnlySpan<byte> source) =>
        ByteOrder.Read(source, 16, isBigEndian: true);

    public static bool TryReadUInt128BigEndian(ReadOnlySpan<byte> source, out UInt128 value)
    {
        bool isThere = source.Length >= 16;
        value = isThere ? ReadUInt128BigEndian(source) : default;
        return isThere;
    }

    public static void WriteUInt128BigEndian(Span<byte> destination, UInt128 value) =>
        ByteOrder.Write(destination, value, 16, isBigEndian: true);

    public static bool TryWriteUInt128BigEndian(Span<byte> destination, UInt128 value)
    {
        bool fits = destination.Length >= 16;
        if (fits)
            WriteUInt128BigEndian(destination, value);
        return fits;
    }
}
