using System;

namespace Contracts.CoreLib;

/// <summary>Big integers as bytes: the shortest two's complement, or the shortest natural number.</summary>
internal static class BigIntegerBytes
{
    public static BigInteger Read(byte[] bytes, bool isUnsigned, bool isBigEndian)
    {
        if (bytes is null)
            throw new ArgumentNullException(nameof(bytes));
        int count = bytes.Length;
        bool isNegative = !isUnsigned && count > 0 && bytes[isBigEndian ? 0 : count - 1] >= 128;
        uint[] limbs = new uint[(count + 3) / 4];
        for (int i = 0; i < limbs.Length * 4; i++)
        {
            uint unit = i >= count ? (isNegative ? 255U : 0U) : bytes[isBigEndian ? count - 1 - i : i];
            limbs[i >> 2] |= unit << ((i & 3) * 8);
        }

        return isNegative ? new BigInteger(-1, Negate(limbs)) : new BigInteger(1, Limbs.Trim(limbs));
    }

    public static byte[] Write(BigInteger value, bool isUnsigned, bool isBigEndian)
    {
        if (isUnsigned && value.Sign < 0)
            throw new OverflowException("A negative number has no unsigned bytes.");
        uint[] limbs = value.Sign < 0 ? TwosComplement(value, value.Magnitude.Length + 1) : value.Magnitude;
        byte[] bytes = new byte[ByteCount(value, isUnsigned)];
        for (int i = 0; i < bytes.Length; i++)
        {
            uint limb = (i >> 2) < limbs.Length ? limbs[i >> 2] : 0;
            bytes[isBigEndian ? bytes.Length - 1 - i : i] = (byte)(limb >> ((i & 3) * 8));
        }

        return bytes;
    }

    /// <summary>The two's complement in a number of limbs that holds it.</summary>
    public static uint[] TwosComplement(BigInteger value, int limbCount)
    {
        uint[] limbs = new uint[limbCount];
        uint[] magnitude = value.Magnitude;
        Elements.Copy(magnitude, 0, limbs, 0, magnitude.Length);
        if (value.Sign < 0)
            NegateInPlace(limbs);
        return limbs;
    }

    /// <summary>The number whose two's complement this is.</summary>
    public static BigInteger FromTwosComplement(uint[] limbs)
    {
        bool isNegative = limbs.Length > 0 && limbs[limbs.Length - 1] >> 31 != 0;
        return isNegative ? new BigInteger(-1, Negate(limbs)) : new BigInteger(1, Limbs.Trim(limbs));
    }

    private static int ByteCount(BigInteger value, bool isUnsigned)
    {
        if (value.Sign == 0)
            return 1;
        // The bits of the number, one for the sign, rounded up.
        long bits = value.GetBitLength() + (isUnsigned ? 0 : 1);
        return (int)((bits + 7) / 8);
    }

    private static uint[] Negate(uint[] limbs)
    {
        uint[] negated = Limbs.Part(limbs, 0, limbs.Length);
        NegateInPlace(negated);
        return Limbs.Trim(negated);
    }

    private static void NegateInPlace(uint[] limbs)
    {
        ulong carry = 1;
        for (int i = 0; i < limbs.Length; i++)
        {
            carry += ~limbs[i];
            limbs[i] = (uint)carry;
            carry >>= 32;
        }
    }
}
