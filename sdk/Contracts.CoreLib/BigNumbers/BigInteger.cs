using System;

namespace Contracts.CoreLib;

/// <summary>An integer of up to <see cref="BitCountMax"/> bits: the base library's results, texts and
/// exceptions.</summary>
/// <remarks>
/// Gas is that of the code here: a sum costs in proportion to the length, a product to less than its square. The bound
/// is far below the base library's, so that a number that runs away ends with a clear exception.
/// </remarks>
[Replaces(typeof(System.Numerics.BigInteger))]
internal readonly partial struct BigInteger
    : IComparable, IComparable<BigInteger>, IEquatable<BigInteger>, IFormattable, ISigned
{
    /// <summary>A result whose absolute value has more bits is an <see cref="OverflowException"/>.</summary>
    internal const int BitCountMax = 65_536;

    // Zero is the default value: no sign, no limbs.
    private readonly int _sign;
    private readonly uint[]? _limbs;

    public BigInteger(int value)
        : this((long)value)
    {
    }

    public BigInteger(uint value)
        : this((ulong)value)
    {
    }

    public BigInteger(long value)
        : this(value < 0 ? -1 : 1, OfMagnitude(value < 0 ? unchecked((ulong)-value) : (ulong)value))
    {
    }

    public BigInteger(ulong value)
        : this(1, OfMagnitude(value))
    {
    }

    public BigInteger(decimal value)
        : this(decimal.IsNegative(value) ? -1 : 1, OfMagnitude(new DecimalParts(decimal.Truncate(value)).Mantissa))
    {
    }

    public BigInteger(byte[] value)
        : this(BigIntegerBytes.Read(value, isUnsigned: false, isBigEndian: false))
    {
    }

    public BigInteger(ReadOnlySpan<byte> value, bool isUnsigned = false, bool isBigEndian = false)
        : this(BigIntegerBytes.Read(value.ToArray(), isUnsigned, isBigEndian))
    {
    }

    /// <summary>From limbs without a zero on top; the sign of zero does not count.</summary>
    internal BigInteger(int sign, uint[] limbs)
    {
        if (limbs.Length > BitCountMax / 32)
            throw TooLong();
        _sign = limbs.Length == 0 ? 0 : sign;
        _limbs = limbs;
    }

    private BigInteger(BigInteger other)
    {
        _sign = other._sign;
        _limbs = other._limbs;
    }

    public static BigInteger Zero => default;

    public static BigInteger One => new(1);

    public static BigInteger MinusOne => new(-1);

    public int Sign => _sign;

    public bool IsZero => _sign == 0;

    public bool IsOne => _sign > 0 && _limbs!.Length == 1 && _limbs[0] == 1;

    public bool IsEven => _sign == 0 || (_limbs![0] & 1) == 0;

    public bool IsPowerOfTwo => _sign > 0 && Limbs.TrailingZeroCount(_limbs!) == Limbs.BitLength(_limbs!) - 1;

    /// <summary>The limbs of the absolute value, the lowest first.</summary>
    internal uint[] Magnitude => _limbs ?? [];

    public int CompareTo(BigInteger other)
    {
        if (_sign != other._sign)
            return _sign < other._sign ? -1 : 1;
        int order = Limbs.Compare(Magnitude, other.Magnitude);
        return _sign < 0 ? -order : order;
    }

    public int CompareTo(long other) => CompareTo(new BigInteger(other));

    public int CompareTo(ulong other) => CompareTo(new BigInteger(other));

    public int CompareTo(object? obj)
    {
        if (obj is null)
            return 1;
        return obj is BigInteger other
            ? CompareTo(other)
            : throw new ArgumentException("The other is no BigInteger.", nameof(obj));
    }

    public bool Equals(BigInteger other) => CompareTo(other) == 0;

    public bool Equals(long other) => CompareTo(other) == 0;

    public bool Equals(ulong other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is BigInteger other && Equals(other);

    /// <summary>FNV-1a over the limbs, complemented where negative.</summary>
    public override int GetHashCode()
    {
        uint hash = 2166136261;
        foreach (uint limb in Magnitude)
            hash = unchecked((hash ^ limb) * 16777619);
        return unchecked((int)(_sign < 0 ? ~hash : hash));
    }

    public override string ToString() => BigIntegerText.Of(this);

    public string ToString(IFormatProvider? provider) => BigIntegerText.Of(this);

    public string ToString(string? format) => BigIntegerText.Of(this, format);

    public string ToString(string? format, IFormatProvider? provider) => BigIntegerText.Of(this, format);

    /// <summary>The bits of the shortest two's complement, without the one for the sign.</summary>
    public long GetBitLength() =>
        _sign < 0 ? Limbs.BitLength(Limbs.Subtract(Magnitude, [1])) : Limbs.BitLength(Magnitude);

    public int GetByteCount(bool isUnsigned = false) =>
        BigIntegerBytes.Write(this, isUnsigned, isBigEndian: false).Length;

    public byte[] ToByteArray() => BigIntegerBytes.Write(this, isUnsigned: false, isBigEndian: false);

    public byte[] ToByteArray(bool isUnsigned = false, bool isBigEndian = false) =>
        BigIntegerBytes.Write(this, isUnsigned, isBigEndian);

    public bool TryWriteBytes(
        Span<byte> destination, out int bytesWritten, bool isUnsigned = false, bool isBigEndian = false)
    {
        byte[] bytes = BigIntegerBytes.Write(this, isUnsigned, isBigEndian);
        bool fits = new ReadOnlySpan<byte>(bytes).TryCopyTo(destination);
        bytesWritten = fits ? bytes.Length : 0;
        return fits;
    }

    internal static OverflowException TooLong() => new("A BigInteger of a contract has at most 65,536 bits.");

    internal static uint[] OfMagnitude(UInt128 value)
    {
        ulong low = (ulong)value;
        ulong high = (ulong)(value >> 64);
        return Limbs.Trim([(uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32)]);
    }

    private static uint[] OfMagnitude(ulong value)
    {
        if (value == 0)
            return [];
        return value <= uint.MaxValue ? [(uint)value] : [(uint)value, (uint)(value >> 32)];
    }
}
