using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="ulong"/>.</summary>
[Extends(typeof(ulong), StaticMembers = true)]
internal static class UInt64Statics
{
    public static ulong Parse(string s) => Parse(s, NumberStyles.Integer);

    public static ulong Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer);

    public static ulong Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s, style);

    public static ulong Parse(string s, NumberStyles style) =>
        unchecked((ulong)IntegerParser.Parse(s, style, 64, isSigned: false));

    public static bool TryParse(string? s, out ulong result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out ulong result) =>
        TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out ulong result)
    {
        bool done = IntegerParser.TryParse(s, style, 64, false, out UInt128 parsed) == ParseStatus.Done;
        result = unchecked((ulong)parsed);
        return done;
    }

    public static ulong Max(ulong x, ulong y) => x > y ? x : y;

    public static ulong Min(ulong x, ulong y) => x < y ? x : y;

    public static int Sign(ulong value) => value == 0 ? 0 : 1;

    public static ulong Clamp(ulong value, ulong min, ulong max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static (ulong Quotient, ulong Remainder) DivRem(ulong left, ulong right)
    {
        ulong quotient = left / right;
        return (quotient, left - (quotient * right));
    }

    public static bool IsEvenInteger(ulong value) => (value & 1) == 0;

    public static bool IsOddInteger(ulong value) => (value & 1) != 0;

    public static bool IsPow2(ulong value) => BitMath.PopCount(value) == 1;

    public static ulong PopCount(ulong value) => (ulong)BitMath.PopCount(value);

    public static ulong LeadingZeroCount(ulong value) => (ulong)(BitMath.LeadingZeroCount(value));

    public static ulong TrailingZeroCount(ulong value) =>
        value == 0 ? (ulong)64 : (ulong)BitMath.TrailingZeroCount(value);

    public static ulong Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s.ToString(), NumberStyles.Integer);

    public static ulong Parse(
        ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse(s.ToString(), style);

    public static bool TryParse(ReadOnlySpan<char> s, out ulong result) => TryParse(s.ToString(), out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ulong result) =>
        TryParse(s.ToString(), out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out ulong result) =>
        TryParse(s.ToString(), style, provider, out result);

    public static ulong Log2(ulong value) => value == 0 ? 0 : (ulong)(63 - BitMath.LeadingZeroCount(value));

    public static ulong RotateLeft(ulong value, int rotateAmount) =>
        (value << rotateAmount) | (value >> unchecked(64 - rotateAmount));

    public static ulong RotateRight(ulong value, int rotateAmount) => RotateLeft(value, unchecked(-rotateAmount));

    public static UInt128 BigMul(ulong left, ulong right) => (UInt128)left * right;
}
