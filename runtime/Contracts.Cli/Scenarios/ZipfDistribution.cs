namespace Contracts.Cli.Scenarios;

/// <summary>Draws ranks so that rank k (counted from 1) has a weight of k to the power of minus the skew.</summary>
/// <remarks>
/// Integers only, so that a seed gives the same workload on every machine: powers are computed in fixed point, as
/// 2^(-skew * log2 k), and drawn from a table of summed weights. docs/scenarios.md describes it.
/// </remarks>
internal sealed class ZipfDistribution
{
    /// <summary>Fraction bits of logarithms and exponents.</summary>
    private const int FractionBits = 32;

    /// <summary>The weight of rank 1. With a million ranks the sum stays within 2^62.</summary>
    private const int WeightBits = 42;

    /// <summary>2^(2^(i - 32)) in fixed point: the last is 2, each one before is the square root of the next.</summary>
    private static readonly ulong[] Roots = RootsOfTwo();

    private readonly ulong[] _sums;

    /// <summary>Prepares the table.</summary>
    /// <param name="count">The number of ranks, at most a million.</param>
    /// <param name="skewThousandths">The exponent in thousandths: 0 is even, 1000 is the classic distribution.</param>
    public ZipfDistribution(int count, int skewThousandths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1_000_000);
        ArgumentOutOfRangeException.ThrowIfNegative(skewThousandths);
        _sums = new ulong[count];
        ulong sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += Weight((uint)i + 1, skewThousandths);
            _sums[i] = sum;
        }
    }

    /// <summary>A rank, counted from 0: 0 is the most frequent.</summary>
    public int Next(SplitMix64 random)
    {
        ulong point = random.Below(_sums[^1]);
        int low = 0;
        int high = _sums.Length - 1;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (point < _sums[middle])
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>2^(-skew * log2 rank), scaled by 2^42; at least 1, so that every rank can be drawn.</summary>
    internal static ulong Weight(uint rank, int skewThousandths)
    {
        ulong exponent = (ulong)((UInt128)Log2(rank) * (uint)skewThousandths / 1000);
        int whole = (int)(exponent >> FractionBits);
        if (whole >= WeightBits)
            return 1;

        // 2^-(whole + fraction) = 2^(1 - fraction) / 2^(whole + 1)
        ulong fraction = exponent & ((1UL << FractionBits) - 1);
        ulong power = Exp2((1UL << FractionBits) - fraction);
        return Math.Max(1, (power << (WeightBits - FractionBits)) >> (whole + 1));
    }

    /// <summary>The binary logarithm, in fixed point, bit by bit: squaring doubles the logarithm.</summary>
    private static ulong Log2(uint value)
    {
        int whole = 31 - System.Numerics.BitOperations.LeadingZeroCount(value);
        ulong mantissa = ((ulong)value << FractionBits) >> whole;
        ulong result = (ulong)whole << FractionBits;
        for (int bit = FractionBits - 1; bit >= 0; bit--)
        {
            mantissa = (ulong)(((UInt128)mantissa * mantissa) >> FractionBits);
            if (mantissa >= 2UL << FractionBits)
            {
                mantissa >>= 1;
                result |= 1UL << bit;
            }
        }

        return result;
    }

    /// <summary>
    /// 2^x in fixed point, for x from 0 to 1: the product of the roots of 2 that the bits of x select.
    /// </summary>
    private static ulong Exp2(ulong exponent)
    {
        ulong result = 1UL << FractionBits;
        for (int bit = FractionBits; bit >= 0; bit--)
        {
            if ((exponent & (1UL << bit)) != 0)
                result = (ulong)((result * (UInt128)Roots[bit]) >> FractionBits);
        }

        return result;
    }

    private static ulong[] RootsOfTwo()
    {
        ulong[] roots = new ulong[FractionBits + 1];
        roots[FractionBits] = 2UL << FractionBits;
        for (int i = FractionBits - 1; i >= 0; i--)
            roots[i] = SquareRoot((UInt128)roots[i + 1] << FractionBits);
        return roots;
    }

    private static ulong SquareRoot(UInt128 value)
    {
        ulong root = 0;
        for (int bit = 63; bit >= 0; bit--)
        {
            ulong candidate = root | (1UL << bit);
            if ((UInt128)candidate * candidate <= value)
                root = candidate;
        }

        return root;
    }
}
