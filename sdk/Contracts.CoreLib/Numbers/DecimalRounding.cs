using System;

namespace Contracts.CoreLib;

/// <summary>The roundings of a decimal other than half to even.</summary>
internal static class DecimalRounding
{
    /// <summary>Rounds a decimal that has more than <paramref name="decimals"/> decimals.</summary>
    public static decimal Round(decimal value, int decimals, MidpointRounding mode)
    {
        DecimalParts parts = new(value);
        UInt128 divisor = UInt128.One;
        for (int i = decimals; i < parts.Scale; i++)
            divisor *= 10UL;
        UInt128 quotient = parts.Mantissa / divisor;
        UInt128 remainder = parts.Mantissa - (quotient * divisor);
        if (RoundsUp(remainder, divisor, parts.IsNegative, mode))
            quotient += UInt128.One;
        return new decimal(
            unchecked((int)(uint)(ulong)quotient),
            unchecked((int)(uint)(ulong)(quotient >> 32)),
            unchecked((int)(uint)(ulong)(quotient >> 64)),
            parts.IsNegative,
            (byte)decimals);
    }

    private static bool RoundsUp(
        UInt128 remainder, UInt128 divisor, bool negative, MidpointRounding mode) => mode switch
        {
            MidpointRounding.AwayFromZero => remainder >= divisor - remainder,
            MidpointRounding.ToNegativeInfinity => negative && remainder != UInt128.Zero,
            MidpointRounding.ToPositiveInfinity => !negative && remainder != UInt128.Zero,
            _ => false,
        };
}
