using System;

namespace Contracts.CoreLib;

/// <summary>Integers of up to sixteen bytes, byte by byte.</summary>
internal static class ByteOrder
{
    /// <exception cref="ArgumentOutOfRangeException">There are fewer bytes.</exception>
    public static UInt128 Read(ReadOnlySpan<byte> source, int size, bool isBigEndian)
    {
        if (source.Length < size)
            throw new ArgumentOutOfRangeException(nameof(source));
        ulong low = 0;
        ulong high = 0;
        for (int i = 0; i < size; i++)
        {
            // From the highest byte down: what leaves the low half goes into the high one.
            high = (high << 8) | (low >> 56);
            low = (low << 8) | source[isBigEndian ? i : size - 1 - i];
        }

        return new UInt128(high, low);
    }

    /// <exception cref="ArgumentOutOfRangeException">There is less room.</exception>
    public static void Write(Span<byte> destination, UInt128 value, int size, bool isBigEndian)
    {
        if (destination.Length < size)
            throw new ArgumentOutOfRangeException(nameof(destination));
        ulong low = unchecked((ulong)value);
        ulong high = (ulong)(value >> 64);
        for (int i = 0; i < size; i++)
        {
            destination[isBigEndian ? size - 1 - i : i] = unchecked((byte)low);
            low = (low >> 8) | (high << 56);
            high >>= 8;
        }
    }

    /// <summary>The low bytes in the other order.</summary>
    public static UInt128 Reverse(UInt128 value, int size)
    {
        Span<byte> bytes = new byte[size];
        Write(bytes, value, size, isBigEndian: false);
        return Read(bytes, size, isBigEndian: true);
    }
}
