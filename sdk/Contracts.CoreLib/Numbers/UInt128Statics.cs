using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="UInt128"/>.</summary>
[Extends(typeof(UInt128), StaticMembers = true)]
internal static class UInt128Statics
{
    public static UInt128 Parse(string s) => Parse(s, NumberStyles.Integer);

    public static UInt128 Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer);

    public static UInt128 Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s, style);

    public static UInt128 Parse(string s, NumberStyles style) =>
        IntegerParser.Parse(s, style, 128, isSigned: false);

    public static bool TryParse(string? s, out UInt128 result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out UInt128 result) =>
        TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out UInt128 result)
    {
        bool done = IntegerParser.TryParse(s, style, 128, false, out UInt128 parsed) == ParseStatus.Done;
        result = parsed;
        return done;
    }

    public static UInt128 Clamp(UInt128 value, UInt128 min, UInt128 max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static (UInt128 Quotient, UInt128 Remainder) DivRem(UInt128 left, UInt128 right)
    {
        UInt128 quotient = left / right;
        return (quotient, left - (quotient * right));
    }

    public static bool IsEvenInteger(UInt128 value) => (value & UInt128.One) == UInt128.Zero;

    public static bool IsOddInteger(UInt128 value) => (value & UInt128.One) != UInt128.Zero;

    public static bool IsPow2(UInt128 value) => BitMath.PopCount(value) == 1;

    public static UInt128 PopCount(UInt128 value) => (UInt128)BitMath.PopCount(value);

    public static UInt128 LeadingZeroCount(UInt128 value) => (UInt128)(BitMath.LeadingZeroCount(value));

    public static UInt128 TrailingZeroCount(UInt128 value) =>
        value == UInt128.Zero ? (UInt128)128 : (UInt128)BitMath.TrailingZeroCount(value);

    public static UInt128 Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s.ToString(), NumberStyles.Integer);

    public static UInt128 Parse(
        ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse(s.ToString(), style);

    public static bool TryParse(ReadOnlySpan<char> s, out UInt128 result) => TryParse(s.ToString(), out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UInt128 result) =>
        TryParse(s.ToString(), out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out UInt128 result) =>
        TryParse(s.ToString(), style, provider, out result);

    public static UInt128 Log2(UInt128 value) =>
        value == UInt128.Zero ? UInt128.Zero : (UInt128)(127 - BitMath.LeadingZeroCount(value));

    public static UInt128 RotateLeft(UInt128 value, int rotateAmount) =>
        (value << rotateAmount) | (value >> unchecked(128 - rotateAmount));

    public static UInt128 RotateRight(UInt128 value, int rotateAmount) => RotateLeft(value, unchecked(-rotateAmount));
}
