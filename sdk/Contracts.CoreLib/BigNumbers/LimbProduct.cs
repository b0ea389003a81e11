namespace Contracts.CoreLib;

/// <summary>Products: by the school's method, and by Karatsuba's where both factors are long.</summary>
internal static class LimbProduct
{
    // Below this many limbs three products of halves and the sums around them cost more than the four they replace.
    private const int KaratsubaLimbCountMin = 48;

    public static uint[] Multiply(uint[] left, uint[] right)
    {
        if (left.Length < right.Length)
            (left, right) = (right, left);
        if (right.Length == 0)
            return right;
        return right.Length < KaratsubaLimbCountMin ? MultiplySchool(left, right) : MultiplyHalves(left, right);
    }

    /// <summary>The product by the school's method: the slow twin of <see cref="Multiply"/>.</summary>
    internal static uint[] MultiplySchool(uint[] left, uint[] right)
    {
        uint[] product = new uint[left.Length + right.Length];
        for (int i = 0; i < right.Length; i++)
        {
            ulong factor = right[i];
            ulong carry = 0;
            for (int j = 0; j < left.Length; j++)
            {
                carry += (factor * left[j]) + product[i + j];
                product[i + j] = (uint)carry;
                carry >>= 32;
            }

            product[i + left.Length] = (uint)carry;
        }

        return Limbs.Trim(product);
    }

    // (a*B + b)(c*B + d) = ac*B^2 + ((a + b)(c + d) - ac - bd)*B + bd, where B cuts the longer factor in halves.
    private static uint[] MultiplyHalves(uint[] left, uint[] right)
    {
        int half = (left.Length + 1) / 2;
        uint[] leftHigh = High(left, half);
        uint[] leftLow = Low(left, half);
        uint[] rightHigh = High(right, half);
        uint[] rightLow = Low(right, half);
        uint[] high = Multiply(leftHigh, rightHigh);
        uint[] low = Multiply(leftLow, rightLow);
        uint[] middle = Multiply(Limbs.Add(leftHigh, leftLow), Limbs.Add(rightHigh, rightLow));
        middle = Limbs.Subtract(Limbs.Subtract(middle, high), low);

        uint[] product = new uint[left.Length + right.Length];
        Elements.Copy(low, 0, product, 0, low.Length);
        Elements.Copy(high, 0, product, half * 2, high.Length);
        AddAt(product, middle, half);
        return Limbs.Trim(product);
    }

    private static uint[] Low(uint[] limbs, int half) =>
        limbs.Length <= half ? limbs : Limbs.Trim(Limbs.Part(limbs, 0, half));

    private static uint[] High(uint[] limbs, int half) =>
        limbs.Length <= half ? [] : Limbs.Part(limbs, half, limbs.Length - half);

    private static void AddAt(uint[] sum, uint[] summand, int start)
    {
        ulong carry = 0;
        for (int i = 0; i < summand.Length || carry != 0; i++)
        {
            carry += sum[start + i];
            if (i < summand.Length)
                carry += summand[i];
            sum[start + i] = (uint)carry;
            carry >>= 32;
        }
    }
}
