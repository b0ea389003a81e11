using System.Buffers.Binary;
using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>Numbers of 128 bits that a program takes what it needs from: four, and a small one.</summary>
internal sealed record GasOperands(string Name, IReadOnlyList<UInt128> Values)
{
    private static readonly UInt128 Low64 = ulong.MaxValue;

    /// <summary>Bytes of the numbers in an input.</summary>
    public const int Size = 5 * NumberSize;

    private const int NumberSize = 16;
    private const int SmallNumber = 14;

    /// <summary>For programs that take none.</summary>
    public static GasOperands None { get; } = new("", [0, 0, 0, 0]);

    /// <summary>The sets that every snippet is tried with: small, extreme, and random ones of several widths.</summary>
    public static IReadOnlyList<GasOperands> Sets(SplitMix64 random) =>
    [
        new("zero", [0, 0, 0, 0]),
        new("one", [1, 1, 1, 1]),
        new("small", [7, 3, 5, 2]),
        new("most", [UInt128.MaxValue >> 1, UInt128.MaxValue >> 1, 1, UInt128.MaxValue >> 1]),
        new("most by one", [UInt128.MaxValue, 1, 1, UInt128.MaxValue]),
        new("32 bits", [random.Next() >> 33, random.Next() >> 33, 1, random.Next() >> 33]),
        new("64 by 16 bits", [random.Next() >> 1, (random.Next() >> 49) | 1, 1, random.Next() >> 1]),
        new("64 bits", [random.Next() | 1, random.Next() | 1, random.Next(), random.Next()]),
        new("128 by 32 bits", [Wide(random), (random.Next() >> 32) | 1, 1, Wide(random)]),
        new("128 by 64 bits", [Wide(random), (random.Next() >> 1) | 1, 1, Wide(random)]),
        new("128 by 65 bits", [Wide(random), Low64 + random.Next(), 1, Wide(random)]),
        new("128 by 96 bits", [Wide(random), Wide(random) >> 32, 1, Wide(random)]),
        new("128 bits", [Wide(random), Wide(random), Wide(random), Wide(random)]),
        new("scale 28", [WithScale(28, Wide(random)), WithScale(0, Wide(random)), 1, WithScale(28, Wide(random))]),
        new("scales 0 and 28", [Wide(random) >> 32, WithScale(28, 3), 1, WithScale(28, Wide(random))]),
        new("scales 0 and 28, wide", [Wide(random) >> 32, WithScale(28, Wide(random)), 1, Wide(random) >> 32]),
        new("scales 28 and 14", [WithScale(28, 3), WithScale(14, Wide(random)), WithScale(28, 7), WithScale(1, 9)]),
    ];

    /// <summary>Writes the numbers behind the head of an input.</summary>
    public void CopyTo(Span<byte> destination)
    {
        for (int i = 0; i < Values.Count; i++)
            BinaryPrimitives.WriteUInt128BigEndian(destination[(NumberSize * i)..], Values[i]);
        BinaryPrimitives.WriteUInt128BigEndian(destination[(NumberSize * Values.Count)..], SmallNumber);
    }

    private static UInt128 Wide(SplitMix64 random) => new(random.Next() | (1UL << 63), random.Next());

    private static UInt128 WithScale(int scale, UInt128 value) =>
        (value & (UInt128.MaxValue >> 32)) | ((UInt128)scale << 120);
}
