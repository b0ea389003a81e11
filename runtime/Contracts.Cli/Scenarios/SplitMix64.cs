namespace Contracts.Cli.Scenarios;

/// <summary>The SplitMix64 generator: the same seed gives the same numbers on every machine.</summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 evenly distributed bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E37_79B9_7F4A_7C15;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1; the bias is below bound / 2^64.</summary>
    public ulong Below(ulong bound) => (ulong)(((UInt128)Next() * bound) >> 64);
}
