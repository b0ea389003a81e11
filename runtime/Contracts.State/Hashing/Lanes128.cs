using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Contracts.State.Hashing;

/// <summary>4 messages side by side.</summary>
internal readonly struct Lanes128(Vector128<uint> words) : ILanes<Lanes128>
{
    private readonly Vector128<uint> _words = words;

    public static int Count => Vector128<uint>.Count;

    public static Lanes128 All(uint value) => new(Vector128.Create(value));

    public static Lanes128 Load(ReadOnlySpan<uint> words) => new(Vector128.Create(words));

    public void Store(Span<uint> words) => _words.CopyTo(words);

    public static Lanes128 operator +(Lanes128 left, Lanes128 right) => new(left._words + right._words);

    public static Lanes128 operator ^(Lanes128 left, Lanes128 right) => new(left._words ^ right._words);

    public static Lanes128 operator &(Lanes128 left, Lanes128 right) => new(left._words & right._words);

    public static Lanes128 operator ~(Lanes128 value) => new(~value._words);

    public static Lanes128 operator >>>(Lanes128 value, int bits) => new(value._words >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 RotateRight(Lanes128 value, int bits) =>
        new((value._words >>> bits) | (value._words << (32 - bits)));
}
