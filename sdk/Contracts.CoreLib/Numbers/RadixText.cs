using System;

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
            if (bits >> ((bitCount == 64 ? 64 : 32) - digitBits) != 0)
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
        bool isNegative = value[0] == '-';
        if (!isSigned && isNegative)
            throw new OverflowException("The number is negative.");

        // Digits are read into 32 or 64 bits, and overflow those before what follows them is looked at.
        ulong limit = bitCount == 64 ? ulong.MaxValue : uint.MaxValue;
        if (isSigned)
            limit = (limit >> 1) + 1;
        int first = isNegative || value[0] == '+' ? 1 : 0;
        int next = first;
        ulong magnitude = 0;
        for (; next < value.Length && CharStatics.IsAsciiDigit(value[next]); next++)
        {
            uint digit = (uint)(value[next] - '0');
            if (magnitude > (limit - digit) / 10)
                throw new OverflowException("The number is too large.");
            magnitude = (magnitude * 10) + digit;
        }

        if (next == first || next < value.Length)
            throw new FormatException("The text is no integer.");
        ulong most = ulong.MaxValue >> (64 - bitCount);
        if (isSigned)
            most = (most >> 1) + (isNegative ? 1UL : 0);
        if (magnitude > most)
            throw new OverflowException("The number is too large.");
        return isNegative ? unchecked(0 - magnitude) : magnitude;
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
