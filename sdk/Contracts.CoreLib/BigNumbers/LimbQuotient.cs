using System;

namespace Contracts.CoreLib;

/// <summary>Quotients with remainder, by Knuth's algorithm D.</summary>
internal static class LimbQuotient
{
    public static uint[] DivRem(uint[] left, uint[] right, out uint[] remainder)
    {
        if (right.Length == 0)
            throw new DivideByZeroException();
        if (Limbs.Compare(left, right) < 0)
        {
            remainder = left;
            return [];
        }

        if (right.Length == 1)
        {
            uint[] quotient = Limbs.Part(left, 0, left.Length);
            remainder = Limbs.Trim([Limbs.DivideInPlace(quotient, quotient.Length, right[0])]);
            return Limbs.Trim(quotient);
        }

        return DivRemLong(left, right, out remainder);
    }

    public static uint[] Remainder(uint[] left, uint[] right)
    {
        DivRem(left, right, out uint[] remainder);
        return remainder;
    }

    // Both are shifted so that the divisor's highest bit is one: then a guess of a quotient limb from the upper limbs
    // is at most two too large.
    private static uint[] DivRemLong(uint[] left, uint[] right, out uint[] remainder)
    {
        int shift = (right.Length * 32) - Limbs.BitLength(right);
        uint[] divisor = Limbs.ShiftLeft(right, shift);
        uint[] rest = new uint[left.Length + 1];
        uint[] shifted = Limbs.ShiftLeft(left, shift);
        Elements.Copy(shifted, 0, rest, 0, shifted.Length);

        uint[] quotient = new uint[rest.Length - divisor.Length];
        for (int i = quotient.Length - 1; i >= 0; i--)
        {
            ulong guess = Guess(rest, divisor, i + divisor.Length);
            if (SubtractProduct(rest, i, divisor, guess))
            {
                AddBack(rest, i, divisor);
                guess--;
            }

            quotient[i] = (uint)guess;
        }

        remainder = Limbs.ShiftRight(Limbs.Trim(rest), shift);
        return Limbs.Trim(quotient);
    }

    private static ulong Guess(uint[] rest, uint[] divisor, int top)
    {
        ulong first = divisor[divisor.Length - 1];
        ulong second = divisor[divisor.Length - 2];
        ulong upper = ((ulong)rest[top] << 32) | rest[top - 1];
        ulong guess = upper / first;
        ulong over = upper - (guess * first);
        while (guess > uint.MaxValue || guess * second > ((over << 32) | rest[top - 2]))
        {
            guess--;
            over += first;
            if (over > uint.MaxValue)
                break;
        }

        return guess;
    }

    private static bool SubtractProduct(uint[] rest, int start, uint[] divisor, ulong factor)
    {
        ulong carry = 0;
        for (int i = 0; i < divisor.Length; i++)
        {
            carry += divisor[i] * factor;
            uint digit = (uint)carry;
            carry >>= 32;
            if (rest[start + i] < digit)
                carry++;
            rest[start + i] -= digit;
        }

        bool isNegative = rest[start + divisor.Length] < carry;
        rest[start + divisor.Length] -= (uint)carry;
        return isNegative;
    }

    private static void AddBack(uint[] rest, int start, uint[] divisor)
    {
        ulong carry = 0;
        for (int i = 0; i < divisor.Length; i++)
        {
            carry += (ulong)rest[start + i] + divisor[i];
            rest[start + i] = (uint)carry;
            carry >>= 32;
        }

        rest[start + divisor.Length] += (uint)carry;
    }
}
