using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="ushort"/>.</summary>
[Extends(typeof(ushort), StaticMembers = true)]
internal static class UInt16Statics
{
    public static ushort Parse(string s) => Parse(s, NumberStyles.Integer);

    public static ushort Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer);

    public static ushort Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s, style);

    public static ushort Parse(string s, NumberStyles style) =>
        unchecked((ushort)IntegerParser.Parse(s, style, 16, isSigned: false));

    public static bool TryParse(string? s, out ushort result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out ushort result) =>
        TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out ushort result)
    {
        bool done = IntegerParser.TryParse(s, style, 16, false, out UInt128 parsed) == ParseStatus.Done;
        result = unchecked((ushort)parsed);
        return done;
    }

    public static ushort Max(ushort x, ushort y) => x > y ? x : y;

    public static ushort Min(ushort x, ushort y) => x < y ? x : y;

    public static int Sign(ushort value) => value == 0 ? 0 : 1;

    public static ushort Clamp(ushort value, ushort min, ushort max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static (ushort Quotient, ushort Remainder) DivRem(ushort left, ushort right)
    {
        ushort quotient = (ushort)(left / right);
        return (quotient, (ushort)(left - (quotient * right)));
    }

    public static bool IsEvenInteger(ushort value) => (value & 1) == 0;

    public static bool IsOddInteger(ushort value) => (value & 1) != 0;

    public static bool IsPow2(ushort value) => BitMath.PopCount(value) == 1;

    public static ushort PopCount(ushort value) => (ushort)BitMath.PopCount(value);

    public static ushort LeadingZeroCount(ushort value) => (ushort)(BitMath.LeadingZeroCount(value) - 48);

    public static ushort TrailingZeroCount(ushort value) =>
        value == 0 ? (ushort)16 : (ushort)BitMath.TrailingZeroCount(value);

    public static ushort Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s.ToString(), NumberStyles.Integer);

    public static ushort Parse(
        ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse(s.ToString(), style);

    public static bool TryParse(ReadOnlySpan<char> s, out ushort result) => TryParse(s.ToString(), out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ushort result) =>
        TryParse(s.ToString(), out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out ushort result) =>
        TryParse(s.ToString(), style, provider, out result);

    public static ushort Log2(ushort value) =>
        value == 0 ? (ushort)0 : (ushort)(63 - BitMath.LeadingZeroCount((ulong)value));

    public static ushort RotateLeft(ushort value, int rotateAmount) =>
        unchecked((ushort)(((ushort)value << (rotateAmount & 15)) | ((ushort)value >> ((16 - rotateAmount) & 15))));

    public static ushort RotateRight(ushort value, int rotateAmount) => RotateLeft(value, unchecked(-rotateAmount));
}
