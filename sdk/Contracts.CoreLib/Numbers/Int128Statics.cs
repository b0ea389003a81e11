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
}
