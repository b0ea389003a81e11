using System;
using Contracts.Host;

namespace Contracts.CoreLib;

/// <summary>Integers as decimal digits, with a minus sign where negative; no culture.</summary>
internal static class IntegerText
{
    private const ulong ChunkBase = 10_000_000_000_000_000_000;
    private const int ChunkDigits = 19;

    public static string Of(int value) => Of((long)value);

    public static string Of(long value) =>
        value < 0 ? Format(unchecked((ulong)-value), negative: true) : Format((ulong)value, negative: false);

    public static string Of(ulong value) => Format(value, negative: false);

    public static string Of(UInt128 value) => OfMagnitude(value, negative: false);

    public static string Of(Int128 value) => OfMagnitude(Magnitude(value), value < 0);

    /// <summary>The absolute value, which for the smallest Int128 only an unsigned type holds.</summary>
    public static UInt128 Magnitude(Int128 value)
    {
        UInt128 bits = unchecked((UInt128)value);
        return value < 0 ? unchecked(UInt128.Zero - bits) : bits;
    }

    /// <summary>
    /// Writes the digits so that they end before <paramref name="end"/>; at least one, and returns their start.
    /// </summary>
    public static int WriteDigits(char[] digits, int end, UInt128 value)
    {
        // Division of 128-bit numbers is dear: one splits off 19 digits for the cheap one.
        while (value > ulong.MaxValue)
        {
            UInt128 quotient = value / ChunkBase;
            ulong chunk = (ulong)(value - (quotient * ChunkBase));
            int start = end - ChunkDigits;
            int written = WriteDigits(digits, end, chunk);
            while (written > start)
                digits[--written] = '0';
            end = start;
            value = quotient;
        }

        return WriteDigits(digits, end, (ulong)value);
    }

    private static string OfMagnitude(UInt128 value, bool negative)
    {
        if (value <= ulong.MaxValue)
            return Format((ulong)value, negative);
        char[] digits = new char[40];
        int start = WriteDigits(digits, digits.Length, value);
        if (negative)
            digits[--start] = '-';
        return HostFunctions.NewString(digits, start, digits.Length - start);
    }

    private static string Format(ulong value, bool negative)
    {
        // Twenty digits and a sign.
        char[] digits = new char[21];
        int start = WriteDigits(digits, digits.Length, value);
        if (negative)
            digits[--start] = '-';
        return HostFunctions.NewString(digits, start, digits.Length - start);
    }

    private static int WriteDigits(char[] digits, int end, ulong value)
    {
        do
        {
            ulong quotient = value / 10;
            end--;
            digits[end] = (char)('0' + (value - (quotient * 10)));
            value = quotient;
        }
        while (value != 0);
        return end;
    }
}
