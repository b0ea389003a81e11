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

    public static Lanes128 Rotate16(Lanes128 value) => Rotate(value, 16);

    public static Lanes128 Rotate12(Lanes128 value) => Rotate(value, 12);

    public static Lanes128 Rotate8(Lanes128 value) => Rotate(value, 8);

    public static Lanes128 Rotate7(Lanes128 value) => Rotate(value, 7);

    private static Lanes128 Rotate(Lanes128 value, int bits) =>
        new((value._words >>> bits) | (value._words << (32 - bits)));
}
