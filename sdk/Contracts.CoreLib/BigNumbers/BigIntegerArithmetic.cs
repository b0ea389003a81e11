using System;
using System.Globalization;

namespace Contracts.CoreLib;

internal readonly partial struct BigInteger
{
    public static BigInteger Add(BigInteger left, BigInteger right) => left + right;

    public static BigInteger Subtract(BigInteger left, BigInteger right) => left - right;

    public static BigInteger Multiply(BigInteger left, BigInteger right) => left * right;

    public static BigInteger Divide(BigInteger dividend, BigInteger divisor) => dividend / divisor;

    public static BigInteger Remainder(BigInteger dividend, BigInteger divisor) => dividend % divisor;

    public static BigInteger DivRem(BigInteger dividend, BigInteger divisor, out BigInteger remainder)
    {
        uint[] quotient = LimbQuotient.DivRem(dividend.Magnitude, divisor.Magnitude, out uint[] rest);
        remainder = new BigInteger(dividend._sign, rest);
        return new BigInteger(dividend._sign * divisor._sign, quotient);
    }

    public static (BigInteger Quotient, BigInteger Remainder) DivRem(BigInteger left, BigInteger right)
    {
        BigInteger quotient = DivRem(left, right, out BigInteger remainder);
        return (quotient, remainder);
    }

    public static BigInteger Negate(BigInteger value) => -value;

    public static BigInteger Abs(BigInteger value) => new(1, value.Magnitude);

    public static BigInteger Max(BigInteger left, BigInteger right) => left.CompareTo(right) < 0 ? right : left;

    public static BigInteger Min(BigInteger left, BigInteger right) => left.CompareTo(right) <= 0 ? left : right;

    public static BigInteger Clamp(BigInteger value, BigInteger min, BigInteger max)
    {
        if (min > max)
            throw new ArgumentException("The lower bound is above the upper one.");
        return value < min ? min : value > max ? max : value;
    }

    public static BigInteger CopySign(BigInteger value, BigInteger sign) =>
        new(sign._sign < 0 ? -1 : 1, value.Magnitude);

    public static int Compare(BigInteger left, BigInteger right) => left.CompareTo(right);

    public static bool IsEvenInteger(BigInteger value) => value.IsEven;

    public static bool IsOddInteger(BigInteger value) => !value.IsEven;

    public static bool IsNegative(BigInteger value) => value._sign < 0;

    public static bool IsPositive(BigInteger value) => value._sign >= 0;

    public static bool IsPow2(BigInteger value) => value.IsPowerOfTwo;

    public static BigInteger MaxMagnitude(BigInteger x, BigInteger y)
    {
        int order = Limbs.Compare(x.Magnitude, y.Magnitude);
        return order > 0 || (order == 0 && x._sign >= 0) ? x : y;
    }

    public static BigInteger MinMagnitude(BigInteger x, BigInteger y)
    {
        int order = Limbs.Compare(x.Magnitude, y.Magnitude);
        return order < 0 || (order == 0 && x._sign < 0) ? x : y;
    }

    public static BigInteger Log2(BigInteger value)
    {
        if (value._sign < 0)
            throw new ArgumentOutOfRangeException(nameof(value));
        return value._sign == 0 ? value : new BigInteger(Limbs.BitLength(value.Magnitude) - 1);
    }

    public static BigInteger Pow(BigInteger value, int exponent)
    {
        if (exponent < 0)
            throw new ArgumentOutOfRangeException(nameof(exponent));
        BigInteger power = One;
        BigInteger square = value;
        for (int rest = exponent; rest > 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
                power *= square;
            if (rest > 1)
                square *= square;
        }

        return power;
    }

    /// <summary>The power's remainder; its sign is that of the power.</summary>
    public static BigInteger ModPow(BigInteger value, BigInteger exponent, BigInteger modulus)
    {
        if (exponent._sign < 0)
            throw new ArgumentOutOfRangeException(nameof(exponent));
        uint[] divisor = modulus.Magnitude;
        uint[] power = LimbQuotient.Remainder([1], divisor);
        uint[] factor = LimbQuotient.Remainder(value.Magnitude, divisor);
        for (int i = Limbs.BitLength(exponent.Magnitude) - 1; i >= 0; i--)
        {
            power = LimbQuotient.Remainder(LimbProduct.Multiply(power, power), divisor);
            if ((exponent.Magnitude[i >> 5] >> (i & 31) & 1) != 0)
                power = LimbQuotient.Remainder(LimbProduct.Multiply(power, factor), divisor);
        }

        return new BigInteger(value._sign < 0 && !exponent.IsEven ? -1 : 1, power);
    }

    public static BigInteger GreatestCommonDivisor(BigInteger left, BigInteger right)
    {
        uint[] larger = left.Magnitude;
        uint[] smaller = right.Magnitude;
        while (smaller.Length > 0)
            (larger, smaller) = (smaller, LimbQuotient.Remainder(larger, smaller));
        return new BigInteger(1, larger);
    }

    public static BigInteger Parse(string value) => BigIntegerText.Parse(value, NumberStyles.Integer);

    public static BigInteger Parse(string value, IFormatProvider? provider) => Parse(value);

    public static BigInteger Parse(string value, NumberStyles style) => BigIntegerText.Parse(value, style);

    public static BigInteger Parse(string value, NumberStyles style, IFormatProvider? provider) => Parse(value, style);

    public static bool TryParse(string? value, out BigInteger result) =>
        BigIntegerText.TryParse(value, NumberStyles.Integer, out result);

    public static bool TryParse(string? value, IFormatProvider? provider, out BigInteger result) =>
        TryParse(value, out result);

    public static bool TryParse(
        string? value, NumberStyles style, IFormatProvider? provider, out BigInteger result) =>
        BigIntegerText.TryParse(value, style, out result);
}
