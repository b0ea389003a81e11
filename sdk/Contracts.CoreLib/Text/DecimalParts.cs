using System;

namespace Contracts.CoreLib;

/// <summary>A decimal taken apart: (negative, mantissa, scale), its value being mantissa / 10^scale.</summary>
internal readonly struct DecimalParts
{
    public DecimalParts(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        uint low = unchecked((uint)bits[0]);
        uint middle = unchecked((uint)bits[1]);
        uint high = unchecked((uint)bits[2]);
        Mantissa = new UInt128(high, ((ulong)middle << 32) | low);
        Scale = (bits[3] >> 16) & 0xFF;
        IsNegative = bits[3] < 0;
    }

    public UInt128 Mantissa { get; }

    public int Scale { get; }

    public bool IsNegative { get; }

    /// <summary>
    /// A hash code that equal values share, whatever their scale: that of the value without trailing zeros.
    /// </summary>
    public static int HashOf(decimal value)
    {
        DecimalParts parts = new(value);
        UInt128 mantissa = parts.Mantissa;
        if (mantissa == UInt128.Zero)
            return 0;
        int scale = parts.Scale;
        while (scale > 0)
        {
            UInt128 shorter = mantissa / 10UL;
            if (shorter * 10UL != mantissa)
                break;
            mantissa = shorter;
            scale--;
        }

        int hash = unchecked((Hash.Of(mantissa) * 31) + scale);
        return parts.IsNegative ? ~hash : hash;
    }
}
