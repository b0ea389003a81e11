using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="int"/>.</summary>
[Extends(typeof(int), StaticMembers = true)]
internal static class Int32Statics
{
    public static int Parse(string s) => Parse(s, NumberStyles.Integer);

    public static int Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer);

    public static int Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s, style);

    public static int Parse(string s, NumberStyles style) =>
        unchecked((int)IntegerParser.Parse(s, style, 32, isSigned: true));

    public static bool TryParse(string? s, out int result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out int result) =>
        TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out int result)
    {
        bool done = IntegerParser.TryParse(s, style, 32, true, out UInt128 parsed) == ParseStatus.Done;
        result = unchecked((int)parsed);
        return done;
    }

    public static int Max(int x, int y) => x > y ? x : y;

    public static int Min(int x, int y) => x < y ? x : y;

    public static int Sign(int value) => value < 0 ? -1 : value > 0 ? 1 : 0;

    public static int Abs(int value) => value < 0 ? checked(-value) : value;

    public static bool IsNegative(int value) => value < 0;

    public static bool IsPositive(int value) => value >= 0;

    public static int Clamp(int value, int min, int max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static (int Quotient, int Remainder) DivRem(int left, int right)
    {
        int quotient = left / right;
        return (quotient, left - (quotient * right));
    }

    public static bool IsEvenInteger(int value) => (value & 1) == 0;

    public static bool IsOddInteger(int value) => (value & 1) != 0;

    public static bool IsPow2(int value) => value > 0 && BitMath.PopCount(unchecked((uint)value)) == 1;

    public static int PopCount(int value) => (int)BitMath.PopCount(unchecked((uint)value));

    public static int LeadingZeroCount(int value) => (int)(BitMath.LeadingZeroCount(unchecked((uint)value)) - 32);

    public static int TrailingZeroCount(int value) =>
        value == 0 ? (int)32 : (int)BitMath.TrailingZeroCount(unchecked((uint)value));
}
