using System;

namespace Contracts.CoreLib;

/// <summary>Numbers in the standard and custom formats of the invariant culture.</summary>
internal static class NumberText
{
    /// <summary>An integer of <paramref name="bits"/> bits in a format.</summary>
    /// <exception cref="FormatException">The format has no meaning for an integer.</exception>
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
                return OfFixed(magnitude, 0, negative, number) ?? OfDigits(new(magnitude, 0, negative), number, format);
        }
    }

    /// <summary>A decimal in a format.</summary>
    /// <exception cref="FormatException">The format has no meaning for a decimal.</exception>
    public static string OfDecimal(decimal value, string? format)
    {
        NumberFormat number = new(format);
        if (number.Kind == 'R' || (number.Kind == 'G' && number.Precision < 0))
            return DecimalText.Of(value);
        if (number.Kind is 'D' or 'X' or 'B')
            throw new FormatException("The format is not one for a decimal.");
        DecimalParts parts = new(value);
        return OfFixed(parts.Mantissa, parts.Scale, parts.IsNegative, number)
            ?? OfDigits(new(parts.Mantissa, parts.Scale, parts.IsNegative), number, format);
    }

    /// <summary>A number in a format that works on its digits.</summary>
    /// <exception cref="FormatException">The format is not known.</exception>
    public static string OfDigits(NumberDigits digits, NumberFormat number, string? format) => number.Kind switch
    {
        'E' => ScientificText.Exact(digits, number.PrecisionOr(6) + 1, number.Letter),
        'G' => ScientificText.General(digits, number),
        '\0' => CustomFormat.Write(digits, format!),
        _ => throw new FormatException("The format is not known."),
    };

    // Null: the format is none of those with a fixed number of decimals.
    private static string? OfFixed(UInt128 mantissa, int scale, bool negative, NumberFormat number)
    {
        if (number.Kind is not ('C' or 'F' or 'N' or 'P'))
            return null;
        int shift = number.Kind == 'P' ? 2 : 0;
        return new FixedText(mantissa, scale - shift, number.PrecisionOr(2)).Write(negative, number.Kind);
    }

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
