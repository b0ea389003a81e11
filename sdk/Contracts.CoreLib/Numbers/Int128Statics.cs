using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="Int128"/>.</summary>
[Extends(typeof(Int128), StaticMembers = true)]
internal static class Int128Statics
{
    public static Int128 Parse(string s) => Parse(s, NumberStyles.Integer);

    public static Int128 Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer);

    public static Int128 Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s, style);

    public static Int128 Parse(string s, NumberStyles style) =>
        unchecked((Int128)IntegerParser.Parse(s, style, 128, isSigned: true));

    public static bool TryParse(string? s, out Int128 result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out Int128 result) =>
        TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out Int128 result)
    {
        bool done = IntegerParser.TryParse(s, style, 128, true, out UInt128 parsed) == ParseStatus.Done;
        result = unchecked((Int128)parsed);
        return done;
    }

    public static bool IsPositive(Int128 value) => value >= Int128.Zero;

    public static Int128 Clamp(Int128 value, Int128 min, Int128 max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static (Int128 Quotient, Int128 Remainder) DivRem(Int128 left, Int128 right)
    {
        Int128 quotient = left / right;
        return (quotient, left - (quotient * right));
    }

    public static bool IsEvenInteger(Int128 value) => (value & Int128.One) == Int128.Zero;

    public static bool IsOddInteger(Int128 value) => (value & Int128.One) != Int128.Zero;

    public static bool IsPow2(Int128 value) => value > Int128.Zero && BitMath.PopCount(unchecked((UInt128)value)) == 1;

    public static Int128 PopCount(Int128 value) => (Int128)BitMath.PopCount(unchecked((UInt128)value));

    public static Int128 LeadingZeroCount(Int128 value) =>
        (Int128)(BitMath.LeadingZeroCount(unchecked((UInt128)value)));

    public static Int128 TrailingZeroCount(Int128 value) =>
        value == Int128.Zero ? (Int128)128 : (Int128)BitMath.TrailingZeroCount(unchecked((UInt128)value));

    public static Int128 Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s.ToString(), NumberStyles.Integer);

    public static Int128 Parse(
        ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse(s.ToString(), style);

    public static bool TryParse(ReadOnlySpan<char> s, out Int128 result) => TryParse(s.ToString(), out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Int128 result) =>
        TryParse(s.ToString(), out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Int128 result) =>
        TryParse(s.ToString(), style, provider, out result);

    public static Int128 Log2(Int128 value)
    {
        if (value < Int128.Zero)
            throw new ArgumentOutOfRangeException(nameof(value));
        return value == Int128.Zero ? Int128.Zero : (Int128)(127 - BitMath.LeadingZeroCount(unchecked((UInt128)value)));
    }

    public static Int128 RotateLeft(Int128 value, int rotateAmount)
    {
        UInt128 bits = unchecked((UInt128)value);
        return unchecked((Int128)((bits << rotateAmount) | (bits >> unchecked(128 - rotateAmount))));
    }

    public static Int128 RotateRight(Int128 value, int rotateAmount) => RotateLeft(value, unchecked(-rotateAmount));

    public static Int128 CopySign(Int128 value, Int128 sign)
    {
        Int128 magnitude = value < Int128.Zero ? unchecked(Int128.Zero - value) : value;
        if (sign >= Int128.Zero)
            return magnitude >= Int128.Zero
                ? magnitude : throw new OverflowException("The number has no positive twin.");
        return unchecked(Int128.Zero - magnitude);
    }

    public static Int128 MaxMagnitude(Int128 x, Int128 y)
    {
        int order = CompareMagnitudes(x, y);
        return order > 0 || (order == 0 && x >= Int128.Zero) ? x : y;
    }

    public static Int128 MinMagnitude(Int128 x, Int128 y)
    {
        int order = CompareMagnitudes(x, y);
        return order < 0 || (order == 0 && x < Int128.Zero) ? x : y;
    }

    // Below zero no overflow: the negative numbers reach one further.
    private static int CompareMagnitudes(Int128 x, Int128 y)
    {
        Int128 left = x < Int128.Zero ? x : unchecked(Int128.Zero - x);
        Int128 right = y < Int128.Zero ? y : unchecked(Int128.Zero - y);
        return left < right ? 1 : left > right ? -1 : 0;
    }
}
