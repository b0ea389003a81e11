using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="sbyte"/>.</summary>
[Extends(typeof(sbyte), StaticMembers = true)]
internal static class SByteStatics
{
    public static sbyte Parse(string s) => Parse(s, NumberStyles.Integer);

    public static sbyte Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer);

    public static sbyte Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s, style);

    public static sbyte Parse(string s, NumberStyles style) =>
        unchecked((sbyte)IntegerParser.Parse(s, style, 8, isSigned: true));

    public static bool TryParse(string? s, out sbyte result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out sbyte result) =>
        TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out sbyte result)
    {
        bool done = IntegerParser.TryParse(s, style, 8, true, out UInt128 parsed) == ParseStatus.Done;
        result = unchecked((sbyte)parsed);
        return done;
    }

    public static sbyte Max(sbyte x, sbyte y) => x > y ? x : y;

    public static sbyte Min(sbyte x, sbyte y) => x < y ? x : y;

    public static int Sign(sbyte value) => value < 0 ? -1 : value > 0 ? 1 : 0;

    public static sbyte Abs(sbyte value) => value < 0 ? checked((sbyte)-value) : value;

    public static bool IsNegative(sbyte value) => value < 0;

    public static bool IsPositive(sbyte value) => value >= 0;

    public static sbyte Clamp(sbyte value, sbyte min, sbyte max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static (sbyte Quotient, sbyte Remainder) DivRem(sbyte left, sbyte right)
    {
        sbyte quotient = (sbyte)(left / right);
        return (quotient, (sbyte)(left - (quotient * right)));
    }

    public static bool IsEvenInteger(sbyte value) => (value & 1) == 0;

    public static bool IsOddInteger(sbyte value) => (value & 1) != 0;

    public static bool IsPow2(sbyte value) => value > 0 && BitMath.PopCount(unchecked((byte)value)) == 1;

    public static sbyte PopCount(sbyte value) => (sbyte)BitMath.PopCount(unchecked((byte)value));

    public static sbyte LeadingZeroCount(sbyte value) => (sbyte)(BitMath.LeadingZeroCount(unchecked((byte)value)) - 56);

    public static sbyte TrailingZeroCount(sbyte value) =>
        value == 0 ? (sbyte)8 : (sbyte)BitMath.TrailingZeroCount(unchecked((byte)value));

    public static sbyte Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s.ToString(), NumberStyles.Integer);

    public static sbyte Parse(
        ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse(s.ToString(), style);

    public static bool TryParse(ReadOnlySpan<char> s, out sbyte result) => TryParse(s.ToString(), out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out sbyte result) =>
        TryParse(s.ToString(), out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out sbyte result) =>
        TryParse(s.ToString(), style, provider, out result);

    public static sbyte Log2(sbyte value)
    {
        if (value < 0)
            throw new ArgumentOutOfRangeException(nameof(value));
        return value == 0 ? (sbyte)0 : (sbyte)(63 - BitMath.LeadingZeroCount(unchecked((ulong)value)));
    }

    public static sbyte RotateLeft(sbyte value, int rotateAmount) =>
        unchecked((sbyte)(((byte)value << (rotateAmount & 7)) | ((byte)value >> ((8 - rotateAmount) & 7))));

    public static sbyte RotateRight(sbyte value, int rotateAmount) => RotateLeft(value, unchecked(-rotateAmount));

    public static sbyte CopySign(sbyte value, sbyte sign)
    {
        sbyte magnitude = value < 0 ? unchecked((sbyte)-value) : value;
        if (sign >= 0)
            return magnitude >= 0 ? magnitude : throw new OverflowException("The number has no positive twin.");
        return unchecked((sbyte)-magnitude);
    }

    public static sbyte MaxMagnitude(sbyte x, sbyte y)
    {
        int order = CompareMagnitudes(x, y);
        return order > 0 || (order == 0 && x >= 0) ? x : y;
    }

    public static sbyte MinMagnitude(sbyte x, sbyte y)
    {
        int order = CompareMagnitudes(x, y);
        return order < 0 || (order == 0 && x < 0) ? x : y;
    }

    // Below zero no overflow: the negative numbers reach one further.
    private static int CompareMagnitudes(sbyte x, sbyte y)
    {
        sbyte left = x < 0 ? x : unchecked((sbyte)-x);
        sbyte right = y < 0 ? y : unchecked((sbyte)-y);
        return left < right ? 1 : left > right ? -1 : 0;
    }
}
