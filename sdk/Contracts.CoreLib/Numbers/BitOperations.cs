namespace Contracts.CoreLib;

[Replaces(typeof(System.Numerics.BitOperations))]
internal static class BitOperations
{
    public static int PopCount(uint value) => BitMath.PopCount((ulong)value);

    public static int PopCount(ulong value) => BitMath.PopCount(value);

    public static int LeadingZeroCount(uint value) => BitMath.LeadingZeroCount((ulong)value) - 32;

    public static int LeadingZeroCount(ulong value) => BitMath.LeadingZeroCount(value);

    public static int TrailingZeroCount(int value) => TrailingZeroCount((uint)value);

    public static int TrailingZeroCount(uint value) => value == 0 ? 32 : BitMath.TrailingZeroCount((ulong)value);

    public static int TrailingZeroCount(long value) => BitMath.TrailingZeroCount((ulong)value);

    public static int TrailingZeroCount(ulong value) => BitMath.TrailingZeroCount(value);

    public static int Log2(uint value) => value == 0 ? 0 : 31 - LeadingZeroCount(value);

    public static int Log2(ulong value) => value == 0 ? 0 : 63 - LeadingZeroCount(value);

    public static bool IsPow2(int value) => value > 0 && (value & (value - 1)) == 0;

    public static bool IsPow2(uint value) => value > 0 && (value & (value - 1)) == 0;

    public static bool IsPow2(long value) => value > 0 && (value & (value - 1)) == 0;

    public static bool IsPow2(ulong value) => value > 0 && (value & (value - 1)) == 0;

    public static uint RotateLeft(uint value, int offset) => (value << offset) | (value >> (32 - offset));

    public static ulong RotateLeft(ulong value, int offset) => (value << offset) | (value >> (64 - offset));

    public static uint RotateRight(uint value, int offset) => (value >> offset) | (value << (32 - offset));

    public static ulong RotateRight(ulong value, int offset) => (value >> offset) | (value << (64 - offset));

    public static uint RoundUpToPowerOf2(uint value) =>
        value <= 1 ? value : LeadingZeroCount(value - 1) == 0 ? 0 : 1U << (32 - LeadingZeroCount(value - 1));

    public static ulong RoundUpToPowerOf2(ulong value) =>
        value <= 1 ? value : LeadingZeroCount(value - 1) == 0 ? 0 : 1UL << (64 - LeadingZeroCount(value - 1));
}
