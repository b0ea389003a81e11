using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="short"/>.</summary>
[Extends(typeof(short), StaticMembers = true)]
internal static class Int16Statics
{
    public static short Parse(string s) => Parse(s, NumberStyles.Integer);

    public static short Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer);

    public static short Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s, style);

    public static short Parse(string s, NumberStyles style) =>
        unchecked((short)IntegerParser.Parse(s, style, 16, isSigned: true));

    public static bool TryParse(string? s, out short result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out short result) =>
        TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out short result)
    {
        bool done = IntegerParser.TryParse(s, style, 16, true, out UInt128 parsed) == ParseStatus.Done;
        result = unchecked((short)parsed);
        return done;
    }

    public static short Max(short x, short y) => x > y ? x : y;

    public static short Min(short x, short y) => x < y ? x : y;

    public static int Sign(short value) => value < 0 ? -1 : value > 0 ? 1 : 0;

    public static short Abs(short value) => value < 0 ? checked((short)-value) : value;

    public static bool IsNegative(short value) => value < 0;

    public static bool IsPositive(short value) => value >= 0;

    public static short Clamp(short value, short min, short max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static (short Quotient, short Remainder) DivRem(short left, short right)
    {
        short quotient = (short)(left / right);
        return (quotient, (short)(left - (quotient * right)));
    }

    public static bool IsEvenInteger(short value) => (value & 1) == 0;

    public static bool IsOddInteger(short value) => (value & 1) != 0;

    public static bool IsPow2(short value) => value > 0 && BitMath.PopCount(unchecked((ushort)value)) == 1;

    public static short PopCount(short value) => (short)BitMath.PopCount(unchecked((ushort)value));

    public static short LeadingZeroCount(short value) =>
        (short)(BitMath.LeadingZeroCount(unchecked((ushort)value)) - 48);

    public static short TrailingZeroCount(short value) =>
        value == 0 ? (short)16 : (short)BitMath.TrailingZeroCount(unchecked((ushort)value));
}
