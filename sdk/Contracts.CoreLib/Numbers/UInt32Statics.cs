using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="uint"/>.</summary>
[Extends(typeof(uint), StaticMembers = true)]
internal static class UInt32Statics
{
    public static uint Parse(string s) => Parse(s, NumberStyles.Integer);

    public static uint Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer);

    public static uint Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s, style);

    public static uint Parse(string s, NumberStyles style) =>
        unchecked((uint)IntegerParser.Parse(s, style, 32, isSigned: false));

    public static bool TryParse(string? s, out uint result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out uint result) =>
        TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out uint result)
    {
        bool done = IntegerParser.TryParse(s, style, 32, false, out UInt128 parsed) == ParseStatus.Done;
        result = unchecked((uint)parsed);
        return done;
    }

    public static uint Max(uint x, uint y) => x > y ? x : y;

    public static uint Min(uint x, uint y) => x < y ? x : y;

    public static int Sign(uint value) => value == 0 ? 0 : 1;

    public static uint Clamp(uint value, uint min, uint max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static (uint Quotient, uint Remainder) DivRem(uint left, uint right)
    {
        uint quotient = left / right;
        return (quotient, left - (quotient * right));
    }

    public static bool IsEvenInteger(uint value) => (value & 1) == 0;

    public static bool IsOddInteger(uint value) => (value & 1) != 0;

    public static bool IsPow2(uint value) => BitMath.PopCount(value) == 1;

    public static uint PopCount(uint value) => (uint)BitMath.PopCount(value);

    public static uint LeadingZeroCount(uint value) => (uint)(BitMath.LeadingZeroCount(value) - 32);

    public static uint TrailingZeroCount(uint value) =>
        value == 0 ? (uint)32 : (uint)BitMath.TrailingZeroCount(value);

    public static uint Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s.ToString(), NumberStyles.Integer);

    public static uint Parse(
        ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse(s.ToString(), style);

    public static bool TryParse(ReadOnlySpan<char> s, out uint result) => TryParse(s.ToString(), out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out uint result) =>
        TryParse(s.ToString(), out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out uint result) =>
        TryParse(s.ToString(), style, provider, out result);

    public static uint Log2(uint value) => value == 0 ? 0 : (uint)(63 - BitMath.LeadingZeroCount((ulong)value));

    public static uint RotateLeft(uint value, int rotateAmount) =>
        (value << rotateAmount) | (value >> unchecked(32 - rotateAmount));

    public static uint RotateRight(uint value, int rotateAmount) => RotateLeft(value, unchecked(-rotateAmount));

    public static ulong BigMul(uint left, uint right) => (ulong)left * right;
}
