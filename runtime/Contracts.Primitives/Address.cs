namespace Contracts;

/// <summary>The 20-byte identity of an account or of a contract.</summary>
/// <remarks>
/// Immutable and safe to share between threads. The type is also linked into contract modules, so every member that a
/// contract can reach keeps to the contract profile: no spans, no culture, no randomised hash code.
/// </remarks>
public readonly struct Address : IEquatable<Address>, IComparable<Address>
{
    /// <summary>The length of an address in bytes.</summary>
    public const int Size = 20;

    private readonly ulong _high;
    private readonly ulong _middle;
    private readonly uint _low;

    private Address(ulong high, ulong middle, uint low)
    {
        _high = high;
        _middle = middle;
        _low = low;
    }

    /// <summary>Reads an address from the 20 bytes at <paramref name="offset"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">Fewer than 20 bytes are left.</exception>
    public static Address FromBytes(byte[] data, int offset) => new(
        BigEndian.ReadUInt64(data, offset),
        BigEndian.ReadUInt64(data, offset + 8),
        BigEndian.ReadUInt32(data, offset + 16));

    /// <summary>Writes the 20 bytes to <paramref name="destination"/> at <paramref name="offset"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">Fewer than 20 bytes are left.</exception>
    public void CopyTo(byte[] destination, int offset)
    {
        BigEndian.WriteUInt64(destination, offset, _high);
        BigEndian.WriteUInt64(destination, offset + 8, _middle);
        BigEndian.WriteUInt32(destination, offset + 16, _low);
    }

    /// <summary>The 20 bytes in a new array.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Size];
        CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>Reads <c>0x</c> and 40 hexadecimal digits of either case.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static Address Parse(string text)
    {
        if (!Hexadecimal.TryParse(text, Size, out byte[] bytes))
            throw new FormatException("An address is '0x' and 40 hexadecimal digits.");
        return FromBytes(bytes, 0);
    }

    /// <summary>Reads what <see cref="Parse"/> reads; false where that would throw.</summary>
    public static bool TryParse(string text, out Address address)
    {
        bool parsed = Hexadecimal.TryParse(text, Size, out byte[] bytes);
        address = parsed ? FromBytes(bytes, 0) : default;
        return parsed;
    }

    /// <summary><c>0x</c> and 40 lower-case hexadecimal digits.</summary>
    public override string ToString() => Hexadecimal.Format(ToBytes());

    /// <inheritdoc/>
    public bool Equals(Address other) => _high == other._high && _middle == other._middle && _low == other._low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Address other && Equals(other);

    /// <summary>A hash code fixed by this definition: the address folded to 32 bits by exclusive or.</summary>
    public override int GetHashCode()
    {
        ulong folded = _high ^ _middle ^ _low;
        return unchecked((int)(uint)(folded ^ (folded >> 32)));
    }

    /// <summary>Compares as unsigned big-endian numbers.</summary>
    public int CompareTo(Address other)
    {
        if (_high != other._high)
            return _high < other._high ? -1 : 1;
        if (_middle != other._middle)
            return _middle < other._middle ? -1 : 1;
        if (_low != other._low)
            return _low < other._low ? -1 : 1;
        return 0;
    }

    /// <summary>True where all 20 bytes are equal.</summary>
    public static bool operator ==(Address left, Address right) => left.Equals(right);

    /// <summary>True where any byte differs.</summary>
    public static bool operator !=(Address left, Address right) => !left.Equals(right);

    /// <summary>Unsigned big-endian order.</summary>
    public static bool operator <(Address left, Address right) => left.CompareTo(right) < 0;

    /// <summary>Unsigned big-endian order.</summary>
    public static bool operator >(Address left, Address right) => left.CompareTo(right) > 0;

    /// <summary>Unsigned big-endian order.</summary>
    public static bool operator <=(Address left, Address right) => left.CompareTo(right) <= 0;

    /// <summary>Unsigned big-endian order.</summary>
    public static bool operator >=(Address left, Address right) => left.CompareTo(right) >= 0;
}
