namespace Contracts;

/// <summary>A 32-byte hash.</summary>
/// <remarks>
/// Immutable and safe to share between threads. The type is also linked into contract modules, so every member that a
/// contract can reach keeps to the contract profile: no spans, no culture, no randomised hash code.
/// </remarks>
public readonly struct Hash256 : IEquatable<Hash256>, IComparable<Hash256>
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int Size = 32;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    private Hash256(ulong a, ulong b, ulong c, ulong d)
    {
        _a = a;
        _b = b;
        _c = c;
        _d = d;
    }

    /// <summary>Reads a hash from the 32 bytes at <paramref name="offset"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">Fewer than 32 bytes are left.</exception>
    public static Hash256 FromBytes(byte[] data, int offset) => new(
        BigEndian.ReadUInt64(data, offset),
        BigEndian.ReadUInt64(data, offset + 8),
        BigEndian.ReadUInt64(data, offset + 16),
        BigEndian.ReadUInt64(data, offset + 24));

    /// <summary>Writes the 32 bytes to <paramref name="destination"/> at <paramref name="offset"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">Fewer than 32 bytes are left.</exception>
    public void CopyTo(byte[] destination, int offset)
    {
        BigEndian.WriteUInt64(destination, offset, _a);
        BigEndian.WriteUInt64(destination, offset + 8, _b);
        BigEndian.WriteUInt64(destination, offset + 16, _c);
        BigEndian.WriteUInt64(destination, offset + 24, _d);
    }

    /// <summary>The 32 bytes in a new array.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Size];
        CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>Reads <c>0x</c> and 64 hexadecimal digits of either case.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Hash256 Parse(string text)
    {
        if (!Hexadecimal.TryParse(text, Size, out byte[] bytes))
            throw new FormatException("A hash is '0x' and 64 hexadecimal digits.");
        return FromBytes(bytes, 0);
    }

    /// <summary>Reads what <see cref="Parse"/> reads; false where that would throw.</summary>
    public static bool TryParse(string text, out Hash256 hash)
    {
        bool parsed = Hexadecimal.TryParse(text, Size, out byte[] bytes);
        hash = parsed ? FromBytes(bytes, 0) : default;
        return parsed;
    }

    /// <summary><c>0x</c> and 64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Hexadecimal.Format(ToBytes());

    /// <inheritdoc/>
    public bool Equals(Hash256 other) =>
        _a == other._a && _b == other._b && _c == other._c && _d == other._d;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Hash256 other && Equals(other);

    /// <summary>A hash code fixed by this definition: the hash folded to 32 bits by exclusive or.</summary>
    public override int GetHashCode()
    {
        ulong folded = _a ^ _b ^ _c ^ _d;
        return unchecked((int)(uint)(folded ^ (folded >> 32)));
    }

    /// <summary>Compares as unsigned big-endian numbers.</summary>
    public int CompareTo(Hash256 other)
    {
        if (_a != other._a)
            return _a < other._a ? -1 : 1;
        if (_b != other._b)
            return _b < other._b ? -1 : 1;
        if (_c != other._c)
            return _c < other._c ? -1 : 1;
        if (_d != other._d)
            return _d < other._d ? -1 : 1;
        return 0;
    }

    /// <summary>True where all 32 bytes are equal.</summary>
    public static bool operator ==(Hash256 left, Hash256 right) => left.Equals(right);

    /// <summary>True where any byte differs.</summary>
    public static bool operator !=(Hash256 left, Hash256 right) => !left.Equals(right);

    /// <summary>Unsigned big-endian order.</summary>
    public static bool operator <(Hash256 left, Hash256 right) => left.CompareTo(right) < 0;

    /// <summary>Unsigned big-endian order.</summary>
    public static bool operator >(Hash256 left, Hash256 right) => left.CompareTo(right) > 0;

    /// <summary>Unsigned big-endian order.</summary>
    public static bool operator <=(Hash256 left, Hash256 right) => left.CompareTo(right) <= 0;

    /// <summary>Unsigned big-endian order.</summary>
    public static bool operator >=(Hash256 left, Hash256 right) => left.CompareTo(right) >= 0;
}
