using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Contracts.Execution;

/// <summary>The hash by which state keys are found in tables.</summary>
/// <remarks>
/// Keyed with a number that differs from process to process and that nobody outside can know. Contracts choose their
/// keys: one that could work out keys of equal hashes would make every table that holds them slow. No result may
/// depend on these hashes, and the next process shows where one does.
/// </remarks>
public static class StateKeyHash
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private const ulong Mixer = 0xD6E8_FEB8_6659_FD93;

#pragma warning disable RS0030 // Randomness decides where an entry lies in a table of this process, and nothing else.
    private static readonly ulong Secret =
        BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));
#pragma warning restore RS0030

    /// <summary>
    /// Multiplies each word into the sum and folds the 128-bit product, so that every bit reaches every other.
    /// </summary>
    public static ulong Compute(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length ^ Secret;
        ulong tail = LastWord(bytes);
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), Multiplier);
            bytes = bytes[sizeof(ulong)..];
        }

        return Fold(BitOperations.RotateLeft(hash, 29) ^ tail, Mixer);
    }

    /// <summary>The last eight bytes, some of which were words of their own; all where there are fewer.</summary>
    private static ulong LastWord(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);
        ulong word = 0;
        for (int i = 0; i < bytes.Length; i++)
            word |= (ulong)bytes[i] << (8 * i);
        return word;
    }

    private static ulong Fold(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low ^ left;
    }
}
