using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Contracts.State.Hashing;

/// <summary>4 messages side by side.</summary>
internal readonly struct Lanes128(Vector128<uint> words) : ILanes<Lanes128>
{
    private readonly Vector128<uint> _words = words;

    public static int Count => Vector128<uint>.Count;

    public static Lanes128 All(uint value) => new(Vector128.Create(value));

    public static Lanes128 operator +(Lanes128 left, Lanes128 right) => new(left._words + right._words);

    public static Lanes128 operator ^(Lanes128 left, Lanes128 right) => new(left._words ^ right._words);

    public static void Load(ReadOnlySpan<byte> blocks, int stride, Span<Lanes128> words)
    {
        Span<uint> turned = MemoryMarshal.Cast<Lanes128, uint>(words);
        int last = blocks.Length - (words.Length * sizeof(uint));
        for (int lane = 0, start = 0; lane < Count; lane++)
        {
            ReadOnlySpan<byte> block = blocks[start..];
            for (int i = 0; i < words.Length; i++)
                turned[(i * Count) + lane] = BinaryPrimitives.ReadUInt32LittleEndian(block[(i * sizeof(uint))..]);
            start += start + stride <= last ? stride : 0;
        }
    }

    public static void Store(ReadOnlySpan<Lanes128> value, Span<byte> hashes)
    {
        for (int lane = 0; lane * Digest.Size < hashes.Length; lane++)
        {
            for (int i = 0; i < value.Length; i++)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(
                    hashes[((lane * Digest.Size) + (i * sizeof(uint)))..], value[i]._words[lane]);
            }
        }
    }

    public static Lanes128 ReverseBytes(Lanes128 value) => new(Vector128.Shuffle(
        value._words.AsByte(),
        Vector128.Create(
            (byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Mix(
        ref Lanes128 a, ref Lanes128 b, ref Lanes128 c, ref Lanes128 d, Lanes128 first, Lanes128 second)
    {
        Vector128<uint> newA = a._words + b._words + first._words;
        Vector128<uint> newD = RotateRight(d._words ^ newA, 16);
        Vector128<uint> newC = c._words + newD;
        Vector128<uint> newB = RotateRight(b._words ^ newC, 12);
        newA = newA + newB + second._words;
        newD = RotateRight(newD ^ newA, 8);
        newC += newD;
        a = new(newA);
        b = new(RotateRight(newB ^ newC, 7));
        c = new(newC);
        d = new(newD);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Schedule(Lanes128 before16, Lanes128 before15, Lanes128 before7, Lanes128 before2)
    {
        Vector128<uint> early = before15._words;
        Vector128<uint> late = before2._words;
        return new(
            before16._words
            + (RotateRight(early, 7) ^ RotateRight(early, 18) ^ (early >>> 3))
            + before7._words
            + (RotateRight(late, 17) ^ RotateRight(late, 19) ^ (late >>> 10)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 First(Lanes128 e, Lanes128 f, Lanes128 g, Lanes128 h, Lanes128 word)
    {
        Vector128<uint> sigma = RotateRight(e._words, 6) ^ RotateRight(e._words, 11) ^ RotateRight(e._words, 25);
        Vector128<uint> choice = Vector128.ConditionalSelect(e._words, f._words, g._words);
        return new(h._words + sigma + choice + word._words);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Second(Lanes128 a, Lanes128 b, Lanes128 c)
    {
        Vector128<uint> sigma = RotateRight(a._words, 2) ^ RotateRight(a._words, 13) ^ RotateRight(a._words, 22);
        return new(sigma + ((a._words & b._words) ^ (a._words & c._words) ^ (b._words & c._words)));
    }

    /// <summary>Rotates by a constant: one instruction where the processor has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> RotateRight(Vector128<uint> value, [ConstantExpected] byte bits) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateRight(value, bits)
            : (value >>> bits) | (value << (32 - bits));
}
