using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Reads integers: optional white space, sign, thousands commas, decimal or hexadecimal digits.</summary>
internal static class IntegerParser
{
    private const NumberStyles Supported = NumberStyles.Integer | NumberStyles.AllowThousands
        | NumberStyles.AllowHexSpecifier | NumberStyles.AllowTrailingSign | NumberStyles.AllowParentheses;

    /// <summary>The two's complement of the number in the low <paramref name="bits"/> bits.</summary>
    public static UInt128 Parse(string s, NumberStyles style, int bits, bool isSigned)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        ParseStatus status = TryParse(s, style, bits, isSigned, out UInt128 result);
        if (status == ParseStatus.Malformed)
            throw new FormatException("The text is no integer.");
        if (status == ParseStatus.Overflow)
            throw new OverflowException("The integer is out of range.");
        return result;
    }

    public static ParseStatus TryParse(string? s, NumberStyles style, int bits, bool isSigned, out UInt128 result)
    {
        CheckStyle(style);
        result = UInt128.Zero;
        if (s is null)
            return ParseStatus.Malformed;
        NumberScan scan = new(s, style);
        if ((style & NumberStyles.AllowHexSpecifier) != 0)
        {
            ParseStatus read = scan.ReadHexadecimal(bits, out UInt128 value);
            result = read == ParseStatus.Done ? value : UInt128.Zero;
            return read;
        }

        ParseStatus status = scan.ReadInteger(out UInt128 magnitude, out bool negative);
        if (status != ParseStatus.Done)
            return status;
        if (!Fits(magnitude, negative, bits, isSigned))
            return ParseStatus.Overflow;
        result = negative ? unchecked(UInt128.Zero - magnitude) : magnitude;
        return ParseStatus.Done;
    }

    /// <exception cref="ArgumentException">The style contradicts itself.</exception>
    /// <exception cref="NotSupportedException">The style is one that contracts do without.</exception>
    public static void CheckStyle(NumberStyles style)
    {
        bool hexadecimal = (style & NumberStyles.AllowHexSpecifier) != 0;
        if (hexadecimal && (style & ~NumberStyles.HexNumber) != 0)
            throw new ArgumentException("The hexadecimal style allows white space only.");
        if ((style & ~Supported) != 0 || (style & NumberStyles.AllowParentheses) != 0)
            throw new NotSupportedException("Contracts read integers with sign, thousands and white space only.");
    }

    private static bool Fits(UInt128 magnitude, bool negative, int bits, bool isSigned)
    {
        if (!isSigned)
            return negative ? magnitude == UInt128.Zero : bits == 128 || magnitude >> bits == UInt128.Zero;
        UInt128 limit = UInt128.One << (bits - 1);
        return negative ? magnitude <= limit : magnitude < limit;
    }
}
