using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Contracts.State.Hashing;

/// <summary>16 messages side by side.</summary>
internal readonly struct Lanes512(Vector512<uint> words) : ILanes<Lanes512>
{
    /// <summary>For <c>Shuffle4x128</c>: the even quarters of each operand.</summary>
    private const byte EvenQuarters = 0b10_00_10_00;

    /// <summary>For <c>Shuffle4x128</c>: the odd quarters of each operand.</summary>
    private const byte OddQuarters = 0b11_01_11_01;

    private readonly Vector512<uint> _words = words;

    public static int Count => Vector512<uint>.Count;

    public static Lanes512 All(uint value) => new(Vector512.Create(value));

    public static Lanes512 operator +(Lanes512 left, Lanes512 right) => new(left._words + right._words);

    public static Lanes512 operator ^(Lanes512 left, Lanes512 right) => new(left._words ^ right._words);

    public static void Load(ReadOnlySpan<byte> blocks, int stride, Span<Lanes512> words)
    {
        Span<Vector512<uint>> rows = MemoryMarshal.Cast<Lanes512, Vector512<uint>>(words[..Count]);
        int last = blocks.Length - Vector512<byte>.Count;
        for (int lane = 0, start = 0; lane < rows.Length; lane++)
        {
            rows[lane] = Vector512.Create(blocks[start..]).AsUInt32();
            start += start + stride <= last ? stride : 0;
        }

        Transpose(rows);
    }

    public static void Store(ReadOnlySpan<Lanes512> value, Span<byte> hashes)
    {
        Span<Vector512<uint>> rows = stackalloc Vector512<uint>[Count];
        MemoryMarshal.Cast<Lanes512, Vector512<uint>>(value).CopyTo(rows);
        Transpose(rows);
        for (int lane = 0; lane * Digest.Size < hashes.Length; lane++)
            rows[lane].AsByte().GetLower().CopyTo(hashes[(lane * Digest.Size)..]);
    }

    public static Lanes512 ReverseBytes(Lanes512 value) => new(Vector512.Shuffle(
        value._words.AsByte(),
        Vector512.Create(
            (byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12,
            19, 18, 17, 16, 23, 22, 21, 20, 27, 26, 25, 24, 31, 30, 29, 28,
            35, 34, 33, 32, 39, 38, 37, 36, 43, 42, 41, 40, 47, 46, 45, 44,
            51, 50, 49, 48, 55, 54, 53, 52, 59, 58, 57, 56, 63, 62, 61, 60)).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Mix(
        ref Lanes512 a, ref Lanes512 b, ref Lanes512 c, ref Lanes512 d, Lanes512 first, Lanes512 second)
    {
        Vector512<uint> newA = a._words + b._words + first._words;
        Vector512<uint> newD = RotateRight(d._words ^ newA, 16);
        Vector512<uint> newC = c._words + newD;
        Vector512<uint> newB = RotateRight(b._words ^ newC, 12);
        newA = newA + newB + second._words;
        newD = RotateRight(newD ^ newA, 8);
        newC += newD;
        a = new(newA);
        b = new(RotateRight(newB ^ newC, 7));
        c = new(newC);
        d = new(newD);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Schedule(Lanes512 before16, Lanes512 before15, Lanes512 before7, Lanes512 before2)
    {
        Vector512<uint> early = before15._words;
        Vector512<uint> late = before2._words;
        return new(
            before16._words
            + (RotateRight(early, 7) ^ RotateRight(early, 18) ^ (early >>> 3))
            + before7._words
            + (RotateRight(late, 17) ^ RotateRight(late, 19) ^ (late >>> 10)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 First(Lanes512 e, Lanes512 f, Lanes512 g, Lanes512 h, Lanes512 word)
    {
        Vector512<uint> sigma = RotateRight(e._words, 6) ^ RotateRight(e._words, 11) ^ RotateRight(e._words, 25);
        Vector512<uint> choice = Vector512.ConditionalSelect(e._words, f._words, g._words);
        return new(h._words + sigma + choice + word._words);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Second(Lanes512 a, Lanes512 b, Lanes512 c)
    {
        Vector512<uint> sigma = RotateRight(a._words, 2) ^ RotateRight(a._words, 13) ^ RotateRight(a._words, 22);
        return new(sigma + ((a._words & b._words) ^ (a._words & c._words) ^ (b._words & c._words)));
    }

    /// <summary>Rotates by a constant: one instruction where the processor has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> RotateRight(Vector512<uint> value, [ConstantExpected] byte bits) =>
        Avx512F.IsSupported
            ? Avx512F.RotateRight(value, bits)
            : (value >>> bits) | (value << (32 - bits));

    /// <summary>Makes rows of columns.</summary>
    private static void Transpose(Span<Vector512<uint>> rows)
    {
        rows = rows[..Count];
        if (!Avx512F.IsSupported)
        {
            Transposition.WordByWord(MemoryMarshal.Cast<Vector512<uint>, uint>(rows), Count);
            return;
        }

        for (int i = 0; i < Count; i += 4)
            TransposeFour(rows.Slice(i, 4));
        for (int i = 0; i < 4; i++)
            TransposeQuarters(ref rows[i], ref rows[i + 4], ref rows[i + 8], ref rows[i + 12]);
    }

    /// <summary>Turns the four 4 by 4 squares that four rows are made of.</summary>
    private static void TransposeFour(Span<Vector512<uint>> rows)
    {
        Vector512<ulong> low01 = Avx512F.UnpackLow(rows[0], rows[1]).AsUInt64();
        Vector512<ulong> high01 = Avx512F.UnpackHigh(rows[0], rows[1]).AsUInt64();
        Vector512<ulong> low23 = Avx512F.UnpackLow(rows[2], rows[3]).AsUInt64();
        Vector512<ulong> high23 = Avx512F.UnpackHigh(rows[2], rows[3]).AsUInt64();
        rows[0] = Avx512F.UnpackLow(low01, low23).AsUInt32();
        rows[1] = Avx512F.UnpackHigh(low01, low23).AsUInt32();
        rows[2] = Avx512F.UnpackLow(high01, high23).AsUInt32();
        rows[3] = Avx512F.UnpackHigh(high01, high23).AsUInt32();
    }

    /// <summary>Makes rows of columns of the 4 by 4 quarters that four rows are made of.</summary>
    private static void TransposeQuarters(
        ref Vector512<uint> a, ref Vector512<uint> b, ref Vector512<uint> c, ref Vector512<uint> d)
    {
        Vector512<uint> evenAb = Avx512F.Shuffle4x128(a, b, EvenQuarters);
        Vector512<uint> oddAb = Avx512F.Shuffle4x128(a, b, OddQuarters);
        Vector512<uint> evenCd = Avx512F.Shuffle4x128(c, d, EvenQuarters);
        Vector512<uint> oddCd = Avx512F.Shuffle4x128(c, d, OddQuarters);
        a = Avx512F.Shuffle4x128(evenAb, evenCd, EvenQuarters);
        b = Avx512F.Shuffle4x128(oddAb, oddCd, EvenQuarters);
        c = Avx512F.Shuffle4x128(evenAb, evenCd, OddQuarters);
        d = Avx512F.Shuffle4x128(oddAb, oddCd, OddQuarters);
    }
}
