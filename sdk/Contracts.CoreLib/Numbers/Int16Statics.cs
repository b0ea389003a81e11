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

    public static short Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s.ToString(), NumberStyles.Integer);

    public static short Parse(
        ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse(s.ToString(), style);

    public static bool TryParse(ReadOnlySpan<char> s, out short result) => TryParse(s.ToString(), out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out short result) =>
        TryParse(s.ToString(), out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out short result) =>
        TryParse(s.ToString(), style, provider, out result);

    public static short Log2(short value)
    {
        if (value < 0)
            throw new ArgumentOutOfRangeException(nameof(value));
        return value == 0 ? (short)0 : (short)(63 - BitMath.LeadingZeroCount(unchecked((ulong)value)));
    }

    public static short RotateLeft(short value, int rotateAmount) =>
        unchecked((short)(((ushort)value << (rotateAmount & 15)) | ((ushort)value >> ((16 - rotateAmount) & 15))));

    public static short RotateRight(short value, int rotateAmount) => RotateLeft(value, unchecked(-rotateAmount));

    public static short CopySign(short value, short sign)
    {
        short magnitude = value < 0 ? unchecked((short)-value) : value;
        if (sign >= 0)
            return magnitude >= 0 ? magnitude : throw new OverflowException("The number has no positive twin.");
        return unchecked((short)-magnitude);
    }

    public static short MaxMagnitude(short x, short y)
    {
        int order = CompareMagnitudes(x, y);
        return order > 0 || (order == 0 && x >= 0) ? x : y;
    }

    public static short MinMagnitude(short x, short y)
    {
        int order = CompareMagnitudes(x, y);
        return order < 0 || (order == 0 && x < 0) ? x : y;
    }

    // Below zero no overflow: the negative numbers reach one further.
    private static int CompareMagnitudes(short x, short y)
    {
        short left = x < 0 ? x : unchecked((short)-x);
        short right = y < 0 ? y : unchecked((short)-y);
        return left < right ? 1 : left > right ? -1 : 0;
    }
}
