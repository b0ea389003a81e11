using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="decimal"/>.</summary>
[Extends(typeof(decimal), StaticMembers = true)]
internal static class DecimalStatics
{
    private const NumberStyles Supported = NumberStyles.Number;

    public static decimal Parse(string s) => Parse(s, NumberStyles.Number);

    public static decimal Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Number);

    public static decimal Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s, style);

    public static decimal Parse(string s, NumberStyles style)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        ParseStatus status = TryParse(s, style, out decimal result);
        if (status == ParseStatus.Malformed)
            throw new FormatException("The text is no decimal.");
        if (status == ParseStatus.Overflow)
            throw new OverflowException("The decimal is out of range.");
        return result;
    }

    public static bool TryParse(string? s, out decimal result) =>
        TryParse(s, NumberStyles.Number, out result) == ParseStatus.Done;

    public static bool TryParse(string? s, IFormatProvider? provider, out decimal result) =>
        TryParse(s, NumberStyles.Number, out result) == ParseStatus.Done;

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out decimal result) =>
        TryParse(s, style, out result) == ParseStatus.Done;

    public static decimal Round(decimal d, MidpointRounding mode) => Round(d, 0, mode);

    public static decimal Round(decimal d, int decimals, MidpointRounding mode)
    {
        if (decimals is < 0 or > 28)
            throw new ArgumentOutOfRangeException(nameof(decimals));
        if ((uint)mode > (uint)MidpointRounding.ToPositiveInfinity)
            throw new ArgumentException("The rounding is not known.");
        if (mode == MidpointRounding.ToEven || d.Scale <= decimals)
            return decimal.Round(d, decimals);
        return DecimalRounding.Round(d, decimals, mode);
    }

    public static decimal Clamp(decimal value, decimal min, decimal max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static bool IsPositive(decimal value) => !decimal.IsNegative(value);

    public static bool IsInteger(decimal value) => value == decimal.Truncate(value);

    public static int ToInt32(decimal d) => (int)d;

    public static uint ToUInt32(decimal d) => (uint)d;

    public static long ToInt64(decimal d) => (long)d;

    public static ulong ToUInt64(decimal d) => (ulong)d;

    private static ParseStatus TryParse(string? s, NumberStyles style, out decimal result)
    {
        result = default;
        if ((style & (NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier)) != 0)
            throw new ArgumentException("A decimal is not read in another base.");
        if ((style & ~Supported) != 0)
            throw new NotSupportedException("Contracts read decimals with sign, point and thousands only.");
        if (s is null)
            return ParseStatus.Malformed;
        DecimalDigits digits = new();
        ParseStatus status = new NumberScan(s, style).ReadDecimal(digits, out bool negative);
        if (status != ParseStatus.Done)
            return status;
        return digits.TryFinish(negative, out result) ? ParseStatus.Done : ParseStatus.Overflow;
    }

    public static decimal Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    public static decimal Parse(
        ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Number, IFormatProvider? provider = null) =>
        Parse(s.ToString(), style);

    public static bool TryParse(ReadOnlySpan<char> s, out decimal result) => TryParse(s.ToString(), out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out decimal result) =>
        TryParse(s.ToString(), out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out decimal result) =>
        TryParse(s.ToString(), style, provider, out result);

    public static byte ToByte(decimal value) => (byte)value;

    public static sbyte ToSByte(decimal value) => (sbyte)value;

    public static short ToInt16(decimal value) => (short)value;

    public static ushort ToUInt16(decimal value) => (ushort)value;

    public static bool IsEvenInteger(decimal value) => IsInteger(value) && value % 2 == 0;

    public static bool IsOddInteger(decimal value) => IsInteger(value) && value % 2 != 0;

    public static decimal CopySign(decimal value, decimal sign) =>
        decimal.IsNegative(value) == decimal.IsNegative(sign) ? value : -value;

    public static decimal MaxMagnitude(decimal x, decimal y)
    {
        int order = decimal.Compare(decimal.Abs(x), decimal.Abs(y));
        return order > 0 || (order == 0 && !decimal.IsNegative(x)) ? x : y;
    }

    public static decimal MinMagnitude(decimal x, decimal y)
    {
        int order = decimal.Compare(decimal.Abs(x), decimal.Abs(y));
        return order < 0 || (order == 0 && decimal.IsNegative(x)) ? x : y;
    }
}
