using System.Buffers.Binary;

namespace Contracts.State.Hashing;

/// <summary>A 32-byte hash as four numbers: compares, tests bits and copies without an array.</summary>
/// <remarks>The order is that of the bytes, first byte most significant. Immutable.</remarks>
internal readonly struct Digest : IEquatable<Digest>, IComparable<Digest>
{
    public const int Size = 32;
    public const int BitCount = Size * 8;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    private Digest(ulong a, ulong b, ulong c, ulong d)
    {
        _a = a;
        _b = b;
        _c = c;
        _d = d;
    }

    public static Digest Read(ReadOnlySpan<byte> source) => new(
        BinaryPrimitives.ReadUInt64BigEndian(source),
        BinaryPrimitives.ReadUInt64BigEndian(source[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(source[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(source[24..]));

    public static Digest From(Hash256 hash) => Read(hash.ToBytes());

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, _a);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _d);
    }

    public Hash256 ToHash()
    {
        byte[] bytes = new byte[Size];
        Write(bytes);
        return Hash256.FromBytes(bytes, 0);
    }

    /// <summary>The first eight bytes as a number.</summary>
    public ulong Prefix => _a;

    /// <summary>The bit at <paramref name="index"/>, 0 being the most significant of the first byte.</summary>
    public int Bit(int index)
    {
        ulong word = (index >> 6) switch { 0 => _a, 1 => _b, 2 => _c, _ => _d };
        return (int)(word >> (63 - (index & 63))) & 1;
    }

    public bool Equals(Digest other) => _a == other._a && _b == other._b && _c == other._c && _d == other._d;

    public override bool Equals(object? obj) => obj is Digest other && Equals(other);

    public override int GetHashCode() => unchecked((int)_a);

    public int CompareTo(Digest other)
    {
        if (_a != other._a)
            return _a < other._a ? -1 : 1;
        if (_b != other._b)
            return _b < other._b ? -1 : 1;
        if (_c != other._c)
            return _c < other._c ? -1 : 1;
        return _d.CompareTo(other._d);
    }
}
