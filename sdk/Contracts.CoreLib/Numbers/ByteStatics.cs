using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="byte"/>.</summary>
[Extends(typeof(byte), StaticMembers = true)]
internal static class ByteStatics
{
    public static byte Parse(string s) => Parse(s, NumberStyles.Integer);

    public static byte Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer);

    public static byte Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s, style);

    public static byte Parse(string s, NumberStyles style) =>
        unchecked((byte)IntegerParser.Parse(s, style, 8, isSigned: false));

    public static bool TryParse(string? s, out byte result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out byte result) =>
        TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(string? s, NumberStyles style, IFormatProvider? provider, out byte result)
    {
        bool done = IntegerParser.TryParse(s, style, 8, false, out UInt128 parsed) == ParseStatus.Done;
        result = unchecked((byte)parsed);
        return done;
    }

    public static byte Max(byte x, byte y) => x > y ? x : y;

    public static byte Min(byte x, byte y) => x < y ? x : y;

    public static int Sign(byte value) => value == 0 ? 0 : 1;

    public static byte Clamp(byte value, byte min, byte max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static (byte Quotient, byte Remainder) DivRem(byte left, byte right)
    {
        byte quotient = (byte)(left / right);
        return (quotient, (byte)(left - (quotient * right)));
    }

    public static bool IsEvenInteger(byte value) => (value & 1) == 0;

    public static bool IsOddInteger(byte value) => (value & 1) != 0;

    public static bool IsPow2(byte value) => BitMath.PopCount(value) == 1;

    public static byte PopCount(byte value) => (byte)BitMath.PopCount(value);

    public static byte LeadingZeroCount(byte value) => (byte)(BitMath.LeadingZeroCount(value) - 56);

    public static byte TrailingZeroCount(byte value) =>
        value == 0 ? (byte)8 : (byte)BitMath.TrailingZeroCount(value);

    public static byte Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Parse(s.ToString(), NumberStyles.Integer);

    public static byte Parse(
        ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null) =>
        Parse(s.ToString(), style);

    public static bool TryParse(ReadOnlySpan<char> s, out byte result) => TryParse(s.ToString(), out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out byte result) =>
        TryParse(s.ToString(), out result);

    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out byte result) =>
        TryParse(s.ToString(), style, provider, out result);

    public static byte Log2(byte value) => value == 0 ? (byte)0 : (byte)(63 - BitMath.LeadingZeroCount((ulong)value));

    public static byte RotateLeft(byte value, int rotateAmount) =>
        unchecked((byte)(((byte)value << (rotateAmount & 7)) | ((byte)value >> ((8 - rotateAmount) & 7))));

    public static byte RotateRight(byte value, int rotateAmount) => RotateLeft(value, unchecked(-rotateAmount));
}
