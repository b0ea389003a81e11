namespace Contracts.CoreLib;

internal readonly partial struct BigInteger
{
    public static BigInteger operator +(BigInteger left, BigInteger right)
    {
        if (left._sign * right._sign >= 0)
            return new BigInteger(left._sign + right._sign < 0 ? -1 : 1, Limbs.Add(left.Magnitude, right.Magnitude));
        int order = Limbs.Compare(left.Magnitude, right.Magnitude);
        return order >= 0
            ? new BigInteger(left._sign, Limbs.Subtract(left.Magnitude, right.Magnitude))
            : new BigInteger(right._sign, Limbs.Subtract(right.Magnitude, left.Magnitude));
    }

    public static BigInteger operator -(BigInteger left, BigInteger right) => left + -right;

    public static BigInteger operator *(BigInteger left, BigInteger right)
    {
        if (left.Magnitude.Length + right.Magnitude.Length > (BitCountMax / 32) + 1)
            throw TooLong();
        return new BigInteger(left._sign * right._sign, LimbProduct.Multiply(left.Magnitude, right.Magnitude));
    }

    public static BigInteger operator /(BigInteger dividend, BigInteger divisor) => DivRem(dividend, divisor, out _);

    public static BigInteger operator %(BigInteger dividend, BigInteger divisor) =>
        new(dividend._sign, LimbQuotient.Remainder(dividend.Magnitude, divisor.Magnitude));

    public static BigInteger operator +(BigInteger value) => value;

    public static BigInteger operator -(BigInteger value) => new(-value._sign, value.Magnitude);

    public static BigInteger operator ++(BigInteger value) => value + One;

    public static BigInteger operator --(BigInteger value) => value - One;

    public static BigInteger operator ~(BigInteger value) => MinusOne - value;

    public static BigInteger operator &(BigInteger left, BigInteger right)
    {
        uint[] bits = Align(left, right, out uint[] other);
        for (int i = 0; i < bits.Length; i++)
            bits[i] &= other[i];
        return BigIntegerBytes.FromTwosComplement(bits);
    }

    public static BigInteger operator |(BigInteger left, BigInteger right)
    {
        uint[] bits = Align(left, right, out uint[] other);
        for (int i = 0; i < bits.Length; i++)
            bits[i] |= other[i];
        return BigIntegerBytes.FromTwosComplement(bits);
    }

    public static BigInteger operator ^(BigInteger left, BigInteger right)
    {
        uint[] bits = Align(left, right, out uint[] other);
        for (int i = 0; i < bits.Length; i++)
            bits[i] ^= other[i];
        return BigIntegerBytes.FromTwosComplement(bits);
    }

    public static BigInteger operator <<(BigInteger value, int shift) => Shift(value, shift);

    public static BigInteger operator >>(BigInteger value, int shift) => Shift(value, -(long)shift);

    public static bool operator ==(BigInteger left, BigInteger right) => left.CompareTo(right) == 0;

    public static bool operator !=(BigInteger left, BigInteger right) => left.CompareTo(right) != 0;

    public static bool operator <(BigInteger left, BigInteger right) => left.CompareTo(right) < 0;

    public static bool operator <=(BigInteger left, BigInteger right) => left.CompareTo(right) <= 0;

    public static bool operator >(BigInteger left, BigInteger right) => left.CompareTo(right) > 0;

    public static bool operator >=(BigInteger left, BigInteger right) => left.CompareTo(right) >= 0;

    public static bool operator ==(BigInteger left, long right) => left.CompareTo(right) == 0;

    public static bool operator !=(BigInteger left, long right) => left.CompareTo(right) != 0;

    public static bool operator <(BigInteger left, long right) => left.CompareTo(right) < 0;

    public static bool operator <=(BigInteger left, long right) => left.CompareTo(right) <= 0;

    public static bool operator >(BigInteger left, long right) => left.CompareTo(right) > 0;

    public static bool operator >=(BigInteger left, long right) => left.CompareTo(right) >= 0;

    public static bool operator ==(long left, BigInteger right) => right.CompareTo(left) == 0;

    public static bool operator !=(long left, BigInteger right) => right.CompareTo(left) != 0;

    public static bool operator <(long left, BigInteger right) => right.CompareTo(left) > 0;

    public static bool operator <=(long left, BigInteger right) => right.CompareTo(left) >= 0;

    public static bool operator >(long left, BigInteger right) => right.CompareTo(left) < 0;

    public static bool operator >=(long left, BigInteger right) => right.CompareTo(left) <= 0;

    public static bool operator ==(BigInteger left, ulong right) => left.CompareTo(right) == 0;

    public static bool operator !=(BigInteger left, ulong right) => left.CompareTo(right) != 0;

    public static bool operator <(BigInteger left, ulong right) => left.CompareTo(right) < 0;

    public static bool operator <=(BigInteger left, ulong right) => left.CompareTo(right) <= 0;

    public static bool operator >(BigInteger left, ulong right) => left.CompareTo(right) > 0;

    public static bool operator >=(BigInteger left, ulong right) => left.CompareTo(right) >= 0;

    public static bool operator ==(ulong left, BigInteger right) => right.CompareTo(left) == 0;

    public static bool operator !=(ulong left, BigInteger right) => right.CompareTo(left) != 0;

    public static bool operator <(ulong left, BigInteger right) => right.CompareTo(left) > 0;

    public static bool operator <=(ulong left, BigInteger right) => right.CompareTo(left) >= 0;

    public static bool operator >(ulong left, BigInteger right) => right.CompareTo(left) < 0;

    public static bool operator >=(ulong left, BigInteger right) => right.CompareTo(left) <= 0;

    // Room for the sign: both in the same number of limbs, one more than the longer.
    private static uint[] Align(BigInteger left, BigInteger right, out uint[] other)
    {
        int limbCount = left.Magnitude.Length > right.Magnitude.Length ? left.Magnitude.Length : right.Magnitude.Length;
        other = BigIntegerBytes.TwosComplement(right, limbCount + 1);
        return BigIntegerBytes.TwosComplement(left, limbCount + 1);
    }

    // To the left where the count is positive; to the right it rounds down, as bits fall off a two's complement.
    private static BigInteger Shift(BigInteger value, long count)
    {
        if (count >= 0)
        {
            if (count + Limbs.BitLength(value.Magnitude) > BitCountMax && value._sign != 0)
                throw TooLong();
            return value._sign == 0 ? value : new BigInteger(value._sign, Limbs.ShiftLeft(value.Magnitude, (int)count));
        }

        int bits = -count > BitCountMax ? BitCountMax : (int)-count;
        if (value._sign >= 0)
            return new BigInteger(1, Limbs.ShiftRight(value.Magnitude, bits));
        uint[] below = Limbs.ShiftRight(Limbs.Subtract(value.Magnitude, [1]), bits);
        return new BigInteger(-1, Limbs.Add(below, [1]));
    }
}
