using System;

namespace Contracts.CoreLib;

internal readonly partial struct BigInteger
{
    public static implicit operator BigInteger(byte value) => new((ulong)value);

    public static implicit operator BigInteger(sbyte value) => new((long)value);

    public static implicit operator BigInteger(short value) => new((long)value);

    public static implicit operator BigInteger(ushort value) => new((ulong)value);

    public static implicit operator BigInteger(char value) => new((ulong)value);

    public static implicit operator BigInteger(int value) => new((long)value);

    public static implicit operator BigInteger(uint value) => new((ulong)value);

    public static implicit operator BigInteger(long value) => new((long)value);

    public static implicit operator BigInteger(ulong value) => new((ulong)value);

    public static implicit operator BigInteger(UInt128 value) => new(1, OfMagnitude(value));

    public static implicit operator BigInteger(Int128 value) =>
        new(value < 0 ? -1 : 1, OfMagnitude(IntegerText.Magnitude(value)));

    public static explicit operator BigInteger(decimal value) => new(value);

    public static explicit operator byte(BigInteger value) => checked((byte)(Int128)value);

    public static explicit operator sbyte(BigInteger value) => checked((sbyte)(Int128)value);

    public static explicit operator short(BigInteger value) => checked((short)(Int128)value);

    public static explicit operator ushort(BigInteger value) => checked((ushort)(Int128)value);

    public static explicit operator char(BigInteger value) => checked((char)(Int128)value);

    public static explicit operator int(BigInteger value) => checked((int)(Int128)value);

    public static explicit operator uint(BigInteger value) => checked((uint)(Int128)value);

    public static explicit operator long(BigInteger value) => checked((long)(Int128)value);

    public static explicit operator ulong(BigInteger value) => checked((ulong)(UInt128)value);

    public static explicit operator UInt128(BigInteger value) => value._sign < 0
        ? throw OutOfRange()
        : ToUInt128(value.Magnitude);

    public static explicit operator Int128(BigInteger value)
    {
        UInt128 magnitude = ToUInt128(value.Magnitude);
        UInt128 limit = UInt128.One << 127;
        if (magnitude > limit || (magnitude == limit && value._sign > 0))
            throw OutOfRange();
        return unchecked((Int128)(value._sign < 0 ? UInt128.Zero - magnitude : magnitude));
    }

    public static explicit operator decimal(BigInteger value)
    {
        uint[] limbs = value.Magnitude;
        if (limbs.Length > 3)
            throw OutOfRange();
        return new decimal(Bits(limbs, 0), Bits(limbs, 1), Bits(limbs, 2), value._sign < 0, 0);
    }

    private static int Bits(uint[] limbs, int index) => index < limbs.Length ? unchecked((int)limbs[index]) : 0;

    private static UInt128 ToUInt128(uint[] limbs)
    {
        if (limbs.Length > 4)
            throw OutOfRange();
        UInt128 number = UInt128.Zero;
        for (int i = limbs.Length - 1; i >= 0; i--)
            number = (number << 32) | (UInt128)limbs[i];
        return number;
    }

    private static OverflowException OutOfRange() => new("The number is out of the range of the type.");
}
