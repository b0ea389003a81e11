using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Contracts.State.Hashing;

/// <summary>8 messages side by side.</summary>
internal readonly struct Lanes256(Vector256<uint> words) : ILanes<Lanes256>
{
    private readonly Vector256<uint> _words = words;

    public static int Count => Vector256<uint>.Count;

    public static Lanes256 All(uint value) => new(Vector256.Create(value));

    public static Lanes256 Load(ReadOnlySpan<uint> words) => new(Vector256.Create(words));

    public void Store(Span<uint> words) => _words.CopyTo(words);

    public static Lanes256 operator +(Lanes256 left, Lanes256 right) => new(left._words + right._words);

    public static Lanes256 operator ^(Lanes256 left, Lanes256 right) => new(left._words ^ right._words);

    public static Lanes256 operator &(Lanes256 left, Lanes256 right) => new(left._words & right._words);

    public static Lanes256 operator ~(Lanes256 value) => new(~value._words);

    public static Lanes256 operator >>>(Lanes256 value, int bits) => new(value._words >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 RotateRight(Lanes256 value, int bits) =>
        new((value._words >>> bits) | (value._words << (32 - bits)));
}
