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

    public static int Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s.ToString(), NumberStyles.Integer);

    public static int Parse(
        ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse(s.ToString(), style);

    public static bool TryParse(ReadOnlySpan<char> s, out int result) => TryParse(s.ToString(), out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out int result) =>
        TryParse(s.ToString(), out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out int result) =>
        TryParse(s.ToString(), style, provider, out result);

    public static int Log2(int value)
    {
        if (value < 0)
            throw new ArgumentOutOfRangeException(nameof(value));
        return value == 0 ? 0 : 63 - BitMath.LeadingZeroCount(unchecked((ulong)value));
    }

    public static int RotateLeft(int value, int rotateAmount)
    {
        uint bits = unchecked((uint)value);
        return unchecked((int)((bits << rotateAmount) | (bits >> unchecked(32 - rotateAmount))));
    }

    public static int RotateRight(int value, int rotateAmount) => RotateLeft(value, unchecked(-rotateAmount));

    public static int CopySign(int value, int sign)
    {
        int magnitude = value < 0 ? unchecked(-value) : value;
        if (sign >= 0)
            return magnitude >= 0 ? magnitude : throw new OverflowException("The number has no positive twin.");
        return unchecked(-magnitude);
    }

    public static int MaxMagnitude(int x, int y)
    {
        int order = CompareMagnitudes(x, y);
        return order > 0 || (order == 0 && x >= 0) ? x : y;
    }

    public static int MinMagnitude(int x, int y)
    {
        int order = CompareMagnitudes(x, y);
        return order < 0 || (order == 0 && x < 0) ? x : y;
    }

    public static long BigMul(int left, int right) => (long)left * right;

    // Below zero no overflow: the negative numbers reach one further.
    private static int CompareMagnitudes(int x, int y)
    {
        int left = x < 0 ? x : unchecked(-x);
        int right = y < 0 ? y : unchecked(-y);
        return left < right ? 1 : left > right ? -1 : 0;
    }
}
