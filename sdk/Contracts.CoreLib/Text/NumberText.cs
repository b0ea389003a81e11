using System;

namespace Contracts.CoreLib;

/// <summary>Numbers in the standard formats of the invariant culture.</summary>
internal static class NumberText
{
    /// <summary>An integer of <paramref name="bits"/> bits in a format.</summary>
    /// <exception cref="FormatException">The format has no meaning for an integer.</exception>
    /// <exception cref="NotSupportedException">The format is one of those that contracts do without.</exception>
    public static string OfInteger(UInt128 magnitude, bool negative, int bits, string? format)
    {
        NumberFormat number = new(format);
        switch (number.Kind)
        {
            case 'D':
                return Digits(magnitude, negative, number.PrecisionOr(0));
            case 'G' or 'R' when number.Precision <= 0:
                return Digits(magnitude, negative, 0);
            case 'X':
                return Radix(Bits(magnitude, negative, bits), 4, number);
            case 'B':
                return Radix(Bits(magnitude, negative, bits), 1, number);
            default:
                return OfFixed(magnitude, 0, negative, number, DigitCount(magnitude), isInteger: true);
        }
    }

    /// <summary>A decimal in a format.</summary>
    /// <exception cref="FormatException">The format has no meaning for a decimal.</exception>
    /// <exception cref="NotSupportedException">The format is one of those that contracts do without.</exception>
    public static string OfDecimal(decimal value, string? format)
    {
        NumberFormat number = new(format);
        if (number.Kind == 'R' || (number.Kind == 'G' && number.Precision <= 0))
            return DecimalText.Of(value);
        if (number.Kind is 'D' or 'X' or 'B')
            throw new FormatException("The format is not one for a decimal.");
        DecimalParts parts = new(value);
        return OfFixed(
            parts.Mantissa, parts.Scale, parts.IsNegative, number, DigitCount(parts.Mantissa), isInteger: false);
    }

    private static string OfFixed(
        UInt128 mantissa, int scale, bool negative, NumberFormat number, int digitCount, bool isInteger)
    {
        switch (number.Kind)
        {
            case 'F':
                return new FixedText(mantissa, scale, number.PrecisionOr(2)).Write(negative, grouped: false, "");
            case 'N':
                return new FixedText(mantissa, scale, number.PrecisionOr(2)).Write(negative, grouped: true, "");
            case 'P':
                return new FixedText(mantissa, scale - 2, number.PrecisionOr(2)).Write(negative, grouped: true, " %");
            case 'G' when isInteger && digitCount <= number.Precision:
                return Digits(mantissa, negative, 0);
            default:
                throw IsKnown(number.Kind)
                    ? new NotSupportedException("Contracts have the formats D, F, G, N, P, X and B.")
                    : new FormatException("The format is not known.");
        }
    }

    // C, E, G with a precision, and custom formats exist in the base library, but not here.
    private static bool IsKnown(char kind) => kind is 'C' or 'E' or 'G' or '\0';

    private static string Digits(UInt128 magnitude, bool negative, int width)
    {
        char[] digits = new char[40];
        int start = IntegerText.WriteDigits(digits, digits.Length, magnitude);
        int count = digits.Length - start;
        CharBuffer text = new(width > count ? width + 1 : count + 1);
        if (negative)
            text.Append('-');
        if (width > count)
            text.Append('0', width - count);
        text.Append(digits, start, count);
        return text.ToString();
    }

    private static int DigitCount(UInt128 magnitude)
    {
        char[] digits = new char[40];
        return digits.Length - IntegerText.WriteDigits(digits, digits.Length, magnitude);
    }

    private static UInt128 Bits(UInt128 magnitude, bool negative, int bits)
    {
        if (!negative)
            return magnitude;
        UInt128 all = unchecked(UInt128.Zero - magnitude);
        return bits == 128 ? all : all & ((UInt128.One << bits) - UInt128.One);
    }

    private static string Radix(UInt128 bits, int digitBits, NumberFormat number)
    {
        char[] digits = new char[128];
        int start = digits.Length;
        ulong mask = (1UL << digitBits) - 1;
        char ten = number.Letter >= 'a' ? 'a' : 'A';
        do
        {
            ulong digit = (ulong)(bits & (UInt128)mask);
            digits[--start] = (char)(digit < 10 ? '0' + digit : ten + digit - 10);
            bits >>= digitBits;
        }
        while (bits != UInt128.Zero);

        int count = digits.Length - start;
        int width = number.PrecisionOr(0);
        CharBuffer text = new(width > count ? width : count);
        if (width > count)
            text.Append('0', width - count);
        text.Append(digits, start, count);
        return text.ToString();
    }
}
