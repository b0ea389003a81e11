namespace Contracts.Differential.Tests.Generation;

/// <summary>
/// A stream of pseudo-random numbers that a seed fixes on every machine: SplitMix64 (Steele, Lea, Flood 2014).
/// </summary>
internal sealed class Seeded(ulong seed)
{
    private ulong _state = seed;

    public ulong NextUInt64()
    {
        _state += 0x9E37_79B9_7F4A_7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(NextUInt64() % (ulong)count);

    /// <summary>True once in <paramref name="count"/> times.</summary>
    public bool OneIn(int count) => Below(count) == 0;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>An integer that programs are likely to treat specially, or any.</summary>
    public int Int32() => Below(4) switch
    {
        0 => Below(16) - 4,
        1 => Pick(0, 1, -1, int.MaxValue, int.MinValue, 255, 256, 65535, 1 << 30),
        2 => Below(1000),
        _ => (int)NextUInt64(),
    };

    public long Int64() => Below(3) switch
    {
        0 => Int32(),
        1 => Pick(0L, 1L, -1L, long.MaxValue, long.MinValue, uint.MaxValue, 1L << 40),
        _ => (long)NextUInt64(),
    };
}
