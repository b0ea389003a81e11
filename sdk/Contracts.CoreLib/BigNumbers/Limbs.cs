namespace Contracts.CoreLib;

/// <summary>
/// Arithmetic on natural numbers written in base 2^32, the lowest limb first. A number has no zero limb on top, so zero
/// has no limbs; results are new arrays.
/// </summary>
internal static class Limbs
{
    /// <summary>The limbs up to the last that is not zero; the array itself where there is nothing to cut.</summary>
    public static uint[] Trim(uint[] limbs)
    {
        int length = limbs.Length;
        while (length > 0 && limbs[length - 1] == 0)
            length--;
        return length == limbs.Length ? limbs : Part(limbs, 0, length);
    }

    /// <summary>Below zero, zero or above zero.</summary>
    public static int Compare(uint[] left, uint[] right)
    {
        if (left.Length != right.Length)
            return left.Length < right.Length ? -1 : 1;
        for (int i = left.Length - 1; i >= 0; i--)
        {
            if (left[i] != right[i])
                return left[i] < right[i] ? -1 : 1;
        }

        return 0;
    }

    public static uint[] Add(uint[] left, uint[] right)
    {
        if (left.Length < right.Length)
            (left, right) = (right, left);
        uint[] sum = new uint[left.Length + 1];
        ulong carry = 0;
        for (int i = 0; i < left.Length; i++)
        {
            carry += left[i];
            if (i < right.Length)
                carry += right[i];
            sum[i] = (uint)carry;
            carry >>= 32;
        }

        sum[left.Length] = (uint)carry;
        return Trim(sum);
    }

    /// <summary>The difference, where <paramref name="left"/> is not the smaller.</summary>
    public static uint[] Subtract(uint[] left, uint[] right)
    {
        uint[] difference = new uint[left.Length];
        long borrow = 0;
        for (int i = 0; i < left.Length; i++)
        {
            borrow += left[i];
            if (i < right.Length)
                borrow -= right[i];
            difference[i] = (uint)borrow;
            borrow >>= 32;
        }

        return Trim(difference);
    }

    public static uint[] ShiftLeft(uint[] limbs, int count)
    {
        if (limbs.Length == 0)
            return limbs;
        int whole = count >> 5;
        int part = count & 31;
        uint[] shifted = new uint[limbs.Length + whole + 1];
        ulong carry = 0;
        for (int i = 0; i < limbs.Length; i++)
        {
            carry |= (ulong)limbs[i] << part;
            shifted[i + whole] = (uint)carry;
            carry >>= 32;
        }

        shifted[limbs.Length + whole] = (uint)carry;
        return Trim(shifted);
    }

    /// <summary>Rounds down.</summary>
    public static uint[] ShiftRight(uint[] limbs, int count)
    {
        int whole = count >> 5;
        int part = count & 31;
        if (whole >= limbs.Length)
            return [];
        uint[] shifted = new uint[limbs.Length - whole];
        ulong carry = 0;
        for (int i = shifted.Length - 1; i >= 0; i--)
        {
            carry |= limbs[i + whole];
            shifted[i] = (uint)(carry >> part);
            carry <<= 32;
        }

        return Trim(shifted);
    }

    /// <summary>The number of bits up to the highest that is one.</summary>
    public static int BitLength(uint[] limbs)
    {
        if (limbs.Length == 0)
            return 0;
        int bits = (limbs.Length - 1) * 32;
        for (uint top = limbs[limbs.Length - 1]; top != 0; top >>= 1)
            bits++;
        return bits;
    }

    /// <summary>The number of zero bits at the bottom of a number that is not zero.</summary>
    public static int TrailingZeroCount(uint[] limbs)
    {
        int whole = 0;
        while (limbs[whole] == 0)
            whole++;
        return (whole * 32) + (int)BitMath.TrailingZeroCount(limbs[whole]);
    }

    /// <summary>Multiplies in place by a limb and adds another: how digits are read.</summary>
    /// <returns>What is carried out of the array.</returns>
    public static uint MultiplyAdd(uint[] limbs, int length, uint factor, uint summand)
    {
        ulong carry = summand;
        for (int i = 0; i < length; i++)
        {
            carry += (ulong)limbs[i] * factor;
            limbs[i] = (uint)carry;
            carry >>= 32;
        }

        return (uint)carry;
    }

    /// <summary>Divides in place by a limb: how digits are written.</summary>
    /// <returns>The remainder.</returns>
    public static uint DivideInPlace(uint[] limbs, int length, uint divisor)
    {
        ulong rest = 0;
        for (int i = length - 1; i >= 0; i--)
        {
            rest = (rest << 32) | limbs[i];
            ulong quotient = rest / divisor;
            limbs[i] = (uint)quotient;
            rest -= quotient * divisor;
        }

        return (uint)rest;
    }

    public static uint[] Part(uint[] limbs, int start, int length)
    {
        uint[] part = new uint[length];
        Elements.Copy(limbs, start, part, 0, length);
        return part;
    }
}
