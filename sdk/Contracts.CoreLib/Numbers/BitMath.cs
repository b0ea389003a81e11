using System;

namespace Contracts.CoreLib;

/// <summary>Counts bits without a hardware instruction, so that the cost is the same everywhere.</summary>
internal static class BitMath
{
    public static int PopCount(ulong value)
    {
        // Sums in ever wider lanes: pairs, nibbles, bytes, then all bytes by one multiplication.
        value -= (value >> 1) & 0x5555_5555_5555_5555UL;
        value = (value & 0x3333_3333_3333_3333UL) + ((value >> 2) & 0x3333_3333_3333_3333UL);
        value = (value + (value >> 4)) & 0x0F0F_0F0F_0F0F_0F0FUL;
        return (int)(unchecked(value * 0x0101_0101_0101_0101UL) >> 56);
    }

    public static int PopCount(UInt128 value) => PopCount((ulong)(value >> 64)) + PopCount(unchecked((ulong)value));

    public static int LeadingZeroCount(ulong value)
    {
        if (value == 0)
            return 64;
        int count = 0;
        for (int step = 32; step > 0; step >>= 1)
        {
            if (value >> (64 - step) == 0)
            {
                count += step;
                value <<= step;
            }
        }

        return count;
    }

    public static int LeadingZeroCount(UInt128 value)
    {
        ulong high = (ulong)(value >> 64);
        return high != 0 ? LeadingZeroCount(high) : 64 + LeadingZeroCount((ulong)value);
    }

    public static int TrailingZeroCount(ulong value) =>
        value == 0 ? 64 : 63 - LeadingZeroCount(value & unchecked(0UL - value));

    public static int TrailingZeroCount(UInt128 value)
    {
        ulong low = unchecked((ulong)value);
        return low != 0 ? TrailingZeroCount(low) : 64 + TrailingZeroCount((ulong)(value >> 64));
    }
}
