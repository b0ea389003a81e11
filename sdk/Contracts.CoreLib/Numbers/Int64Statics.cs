using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="long"/>.</summary>
[Extends(typeof(long), StaticMembers = true)]
internal static class Int64Statics
{
    public static long Parse(string s) => Parse(s, NumberStyles.Integer);

    public static long Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer);

    public static long Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s, style);

    public static long Parse(string s, NumberStyles style) =>
        unchecked((long)IntegerParser.Parse(s, style, 64, isSigned: true));

    public static bool TryParse(string? s, out long result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out long result) =>
        TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out long result)
    {
        bool done = IntegerParser.TryParse(s, style, 64, true, out UInt128 parsed) == ParseStatus.Done;
        result = unchecked((long)parsed);
        return done;
    }

    public static long Max(long x, long y) => x > y ? x : y;

    public static long Min(long x, long y) => x < y ? x : y;

    public static int Sign(long value) => value < 0 ? -1 : value > 0 ? 1 : 0;

    public static long Abs(long value) => value < 0 ? checked(-value) : value;

    public static bool IsNegative(long value) => value < 0;

    public static bool IsPositive(long value) => value >= 0;

    public static long Clamp(long value, long min, long max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static (long Quotient, long Remainder) DivRem(long left, long right)
    {
        long quotient = left / right;
        return (quotient, left - (quotient * right));
    }

    public static bool IsEvenInteger(long value) => (value & 1) == 0;

    public static bool IsOddInteger(long value) => (value & 1) != 0;

    public static bool IsPow2(long value) => value > 0 && BitMath.PopCount(unchecked((ulong)value)) == 1;

    public static long PopCount(long value) => (long)BitMath.PopCount(unchecked((ulong)value));

    public static long LeadingZeroCount(long value) => (long)(BitMath.LeadingZeroCount(unchecked((ulong)value)));

    public static long TrailingZeroCount(long value) =>
        value == 0 ? (long)64 : (long)BitMath.TrailingZeroCount(unchecked((ulong)value));

    public static long Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s.ToString(), NumberStyles.Integer);

    public static long Parse(
        ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse(s.ToString(), style);

    public static bool TryParse(ReadOnlySpan<char> s, out long result) => TryParse(s.ToString(), out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out long result) =>
        TryParse(s.ToString(), out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out long result) =>
        TryParse(s.ToString(), style, provider, out result);

    public static long Log2(long value)
    {
        if (value < 0)
            throw new ArgumentOutOfRangeException(nameof(value));
        return value == 0 ? 0 : (long)(63 - BitMath.LeadingZeroCount(unchecked((ulong)value)));
    }

    public static long RotateLeft(long value, int rotateAmount)
    {
        ulong bits = unchecked((ulong)value);
        return unchecked((long)((bits << rotateAmount) | (bits >> unchecked(64 - rotateAmount))));
    }

    public static long RotateRight(long value, int rotateAmount) => RotateLeft(value, unchecked(-rotateAmount));

    public static long CopySign(long value, long sign)
    {
        long magnitude = value < 0 ? unchecked(-value) : value;
        if (sign >= 0)
            return magnitude >= 0 ? magnitude : throw new OverflowException("The number has no positive twin.");
        return unchecked(-magnitude);
    }

    public static long MaxMagnitude(long x, long y)
    {
        int order = CompareMagnitudes(x, y);
        return order > 0 || (order == 0 && x >= 0) ? x : y;
    }

    public static long MinMagnitude(long x, long y)
    {
        int order = CompareMagnitudes(x, y);
        return order < 0 || (order == 0 && x < 0) ? x : y;
    }

    public static Int128 BigMul(long left, long right) => (Int128)left * right;

    // Below zero no overflow: the negative numbers reach one further.
    private static int CompareMagnitudes(long x, long y)
    {
        long left = x < 0 ? x : unchecked(-x);
        long right = y < 0 ? y : unchecked(-y);
        return left < right ? 1 : left > right ? -1 : 0;
    }
}
