using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Contracts.State.Hashing;

/// <summary>8 messages side by side.</summary>
internal readonly struct Lanes256(Vector256<uint> words) : ILanes<Lanes256>
{
    /// <summary>For <c>Permute2x128</c>: the low half of each operand.</summary>
    private const byte LowHalves = 0x20;

    /// <summary>For <c>Permute2x128</c>: the high half of each operand.</summary>
    private const byte HighHalves = 0x31;

    private readonly Vector256<uint> _words = words;

    public static int Count => Vector256<uint>.Count;

    public static Lanes256 All(uint value) => new(Vector256.Create(value));

    public static Lanes256 operator +(Lanes256 left, Lanes256 right) => new(left._words + right._words);

    public static Lanes256 operator ^(Lanes256 left, Lanes256 right) => new(left._words ^ right._words);

    public static void Load(ReadOnlySpan<byte> blocks, int stride, Span<Lanes256> words)
    {
        Span<Vector256<uint>> rows = MemoryMarshal.Cast<Lanes256, Vector256<uint>>(words[..(2 * Count)]);
        int last = blocks.Length - (2 * Vector256<byte>.Count);
        for (int lane = 0, start = 0; lane < Count; lane++)
        {
            rows[lane] = Vector256.Create(blocks[start..]).AsUInt32();
            rows[lane + Count] = Vector256.Create(blocks[(start + Vector256<byte>.Count)..]).AsUInt32();
            start += start + stride <= last ? stride : 0;
        }

        Transpose(rows[..Count]);
        Transpose(rows[Count..]);
    }

    public static void Store(ReadOnlySpan<Lanes256> value, Span<byte> hashes)
    {
        Span<Vector256<uint>> rows = stackalloc Vector256<uint>[Count];
        MemoryMarshal.Cast<Lanes256, Vector256<uint>>(value[..Count]).CopyTo(rows);
        Transpose(rows);
        for (int lane = 0; lane * Digest.Size < hashes.Length; lane++)
            rows[lane].AsByte().CopyTo(hashes[(lane * Digest.Size)..]);
    }

    public static Lanes256 ReverseBytes(Lanes256 value) => new(Vector256.Shuffle(
        value._words.AsByte(),
        Vector256.Create(
            (byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12,
            19, 18, 17, 16, 23, 22, 21, 20, 27, 26, 25, 24, 31, 30, 29, 28)).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Mix(
        ref Lanes256 a, ref Lanes256 b, ref Lanes256 c, ref Lanes256 d, Lanes256 first, Lanes256 second)
    {
        Vector256<uint> newA = a._words + b._words + first._words;
        Vector256<uint> newD = RotateRight(d._words ^ newA, 16);
        Vector256<uint> newC = c._words + newD;
        Vector256<uint> newB = RotateRight(b._words ^ newC, 12);
        newA = newA + newB + second._words;
        newD = RotateRight(newD ^ newA, 8);
        newC += newD;
        a = new(newA);
        b = new(RotateRight(newB ^ newC, 7));
        c = new(newC);
        d = new(newD);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Schedule(Lanes256 before16, Lanes256 before15, Lanes256 before7, Lanes256 before2)
    {
        Vector256<uint> early = before15._words;
        Vector256<uint> late = before2._words;
        return new(
            before16._words
            + (RotateRight(early, 7) ^ RotateRight(early, 18) ^ (early >>> 3))
            + before7._words
            + (RotateRight(late, 17) ^ RotateRight(late, 19) ^ (late >>> 10)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 First(Lanes256 e, Lanes256 f, Lanes256 g, Lanes256 h, Lanes256 word)
    {
        Vector256<uint> sigma = RotateRight(e._words, 6) ^ RotateRight(e._words, 11) ^ RotateRight(e._words, 25);
        Vector256<uint> choice = Vector256.ConditionalSelect(e._words, f._words, g._words);
        return new(h._words + sigma + choice + word._words);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Second(Lanes256 a, Lanes256 b, Lanes256 c)
    {
        Vector256<uint> sigma = RotateRight(a._words, 2) ^ RotateRight(a._words, 13) ^ RotateRight(a._words, 22);
        return new(sigma + ((a._words & b._words) ^ (a._words & c._words) ^ (b._words & c._words)));
    }

    /// <summary>Rotates by a constant: one instruction where the processor has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> RotateRight(Vector256<uint> value, [ConstantExpected] byte bits) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateRight(value, bits)
            : (value >>> bits) | (value << (32 - bits));

    /// <summary>Makes rows of columns.</summary>
    private static void Transpose(Span<Vector256<uint>> rows)
    {
        if (!Avx2.IsSupported)
        {
            Transposition.WordByWord(MemoryMarshal.Cast<Vector256<uint>, uint>(rows), Count);
            return;
        }

        rows = rows[..Count];
        (Vector256<ulong> a0, Vector256<ulong> a1, Vector256<ulong> a2, Vector256<ulong> a3) = TransposePart(rows[..4]);
        (Vector256<ulong> b0, Vector256<ulong> b1, Vector256<ulong> b2, Vector256<ulong> b3) = TransposePart(rows[4..]);
        rows[0] = Avx2.Permute2x128(a0, b0, LowHalves).AsUInt32();
        rows[1] = Avx2.Permute2x128(a1, b1, LowHalves).AsUInt32();
        rows[2] = Avx2.Permute2x128(a2, b2, LowHalves).AsUInt32();
        rows[3] = Avx2.Permute2x128(a3, b3, LowHalves).AsUInt32();
        rows[4] = Avx2.Permute2x128(a0, b0, HighHalves).AsUInt32();
        rows[5] = Avx2.Permute2x128(a1, b1, HighHalves).AsUInt32();
        rows[6] = Avx2.Permute2x128(a2, b2, HighHalves).AsUInt32();
        rows[7] = Avx2.Permute2x128(a3, b3, HighHalves).AsUInt32();
    }

    /// <summary>Turns the two 4 by 4 squares that four rows are made of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ulong> A, Vector256<ulong> B, Vector256<ulong> C, Vector256<ulong> D) TransposePart(
        ReadOnlySpan<Vector256<uint>> rows)
    {
        Vector256<ulong> low01 = Avx2.UnpackLow(rows[0], rows[1]).AsUInt64();
        Vector256<ulong> high01 = Avx2.UnpackHigh(rows[0], rows[1]).AsUInt64();
        Vector256<ulong> low23 = Avx2.UnpackLow(rows[2], rows[3]).AsUInt64();
        Vector256<ulong> high23 = Avx2.UnpackHigh(rows[2], rows[3]).AsUInt64();
        return (
            Avx2.UnpackLow(low01, low23),
            Avx2.UnpackHigh(low01, low23),
            Avx2.UnpackLow(high01, high23),
            Avx2.UnpackHigh(high01, high23));
    }
}
