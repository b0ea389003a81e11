using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>The two's complement of integers in the bases 2, 8 and 16.</summary>
internal static class RadixText
{
    /// <summary>The low bits as digits, without zeros in front.</summary>
    public static string Of(ulong bits, int radix, int bitCount)
    {
        int digitBits = DigitBits(radix);
        if (bitCount < 64)
            bits &= (1UL << bitCount) - 1;
        char[] digits = new char[64];
        int start = digits.Length;
        do
        {
            int digit = (int)(bits & (ulong)(radix - 1));
            digits[--start] = (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            bits >>= digitBits;
        }
        while (bits != 0);
        return StringMembers.Create(digits, start, digits.Length - start);
    }

    /// <summary>The two's complement of the number in the low bits; zero for null.</summary>
    public static ulong Read(string? value, int radix, int bitCount, bool isSigned)
    {
        if (radix == 10)
            return value is null ? 0 : ReadDecimal(value, bitCount, isSigned);
        int digitBits = DigitBits(radix);
        if (value is null)
            return 0;
        if (value.Length == 0)
            throw new ArgumentOutOfRangeException(nameof(value));
        if (value[0] == '-')
            throw new ArgumentException("Only numbers in base 10 have a sign.");
        int first = Skip(value, radix);
        ulong bits = 0;
        for (int i = first; i < value.Length; i++)
        {
            int digit = Characters.HexadecimalValue(value[i]);
            if (digit < 0 || digit >= radix)
                throw new FormatException("The text has a unit that is no digit.");
            if (bits >> (64 - digitBits) != 0)
                throw new OverflowException("The number is too large.");
            bits = (bits << digitBits) | (uint)digit;
        }

        if (first == value.Length)
            throw new FormatException("The text has no digit.");
        return bitCount == 64 || bits >> bitCount == 0
            ? bits
            : throw new OverflowException("The number is too large.");
    }

    private static ulong ReadDecimal(string value, int bitCount, bool isSigned)
    {
        if (value.Length == 0)
            throw new ArgumentOutOfRangeException(nameof(value));
        bool hasSign = value[0] is '-' or '+';
        if (!isSigned && value[0] == '-')
            throw new OverflowException("The number is negative.");
        if (value.Length == (hasSign ? 1 : 0) || !CharStatics.IsAsciiDigit(value[value.Length - 1]))
            throw new FormatException("The text is no integer.");
        return unchecked((ulong)IntegerParser.Parse(value, NumberStyles.AllowLeadingSign, bitCount, isSigned));
    }

    private static int Skip(string value, int radix)
    {
        int first = value[0] == '+' ? 1 : 0;
        bool hasPrefix = radix == 16
            && value.Length > first + 1
            && value[first] == '0'
            && value[first + 1] is 'x' or 'X';
        return hasPrefix ? first + 2 : first;
    }

    private static int DigitBits(int radix) => radix switch
    {
        2 => 1,
        8 => 3,
        16 => 4,
        _ => throw new ArgumentException("The base is none of 2, 8, 10 and 16."),
    };
}
