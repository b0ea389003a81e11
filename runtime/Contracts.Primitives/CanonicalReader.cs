namespace Contracts;

/// <summary>
/// Reads values in canonical encoding. It accepts exactly what <see cref="CanonicalWriter"/> can write: to encode again
/// what was read gives the same bytes, and all other bytes are refused.
/// </summary>
/// <remarks>
/// Every read throws <see cref="CanonicalFormatException"/> where the bytes end too soon or break a rule of
/// docs/codec.md. Reusable through <see cref="Reset"/>; used by one thread at a time. The type is linked into contract
/// modules and keeps to the contract profile.
/// </remarks>
public sealed class CanonicalReader
{
    private byte[] _data;
    private int _position;
    private int _end;
    private char[]? _units;

    /// <summary>Creates a reader of all of <paramref name="data"/>.</summary>
    public CanonicalReader(byte[] data)
    {
        _data = data;
        _end = data.Length;
    }

    /// <summary>The number of bytes that have not been read.</summary>
    public int Remaining => _end - _position;

    /// <summary>
    /// Starts to read <paramref name="length"/> bytes of <paramref name="data"/> at <paramref name="offset"/>.
    /// </summary>
    public void Reset(byte[] data, int offset, int length)
    {
        _data = data;
        _position = offset;
        _end = offset + length;
    }

    /// <summary>Call after the last value: bytes that are left over are refused.</summary>
    public void EnsureEnd()
    {
        if (_position != _end)
            throw new CanonicalFormatException("Bytes are left over after the last value.");
    }

    /// <summary>One byte, 0 or 1.</summary>
    public bool ReadBoolean()
    {
        byte value = ReadByte();
        if (value > 1)
            throw new CanonicalFormatException("A boolean or a null flag is neither 0 nor 1.");
        return value == 1;
    }

    /// <summary>One byte.</summary>
    public byte ReadByte() => _data[Advance(1)];

    /// <summary>One byte, sign bit flipped.</summary>
    public sbyte ReadSByte() => unchecked((sbyte)(ReadByte() ^ 0x80));

    /// <summary>Two bytes, big-endian.</summary>
    public ushort ReadUInt16()
    {
        int start = Advance(2);
        return (ushort)((_data[start] << 8) | _data[start + 1]);
    }

    /// <summary>Two bytes, big-endian, sign bit flipped.</summary>
    public short ReadInt16() => unchecked((short)(ReadUInt16() ^ 0x8000));

    /// <summary>Four bytes, big-endian.</summary>
    public uint ReadUInt32() => BigEndian.ReadUInt32(_data, Advance(4));

    /// <summary>Four bytes, big-endian, sign bit flipped.</summary>
    public int ReadInt32() => unchecked((int)(ReadUInt32() ^ 0x8000_0000));

    /// <summary>Eight bytes, big-endian.</summary>
    public ulong ReadUInt64() => BigEndian.ReadUInt64(_data, Advance(8));

    /// <summary>Eight bytes, big-endian, sign bit flipped.</summary>
    public long ReadInt64() => unchecked((long)(ReadUInt64() ^ 0x8000_0000_0000_0000));

    /// <summary>Sixteen bytes, big-endian.</summary>
    public UInt128 ReadUInt128()
    {
        int start = Advance(16);
        return new UInt128(BigEndian.ReadUInt64(_data, start), BigEndian.ReadUInt64(_data, start + 8));
    }

    /// <summary>Sixteen bytes, big-endian, sign bit flipped.</summary>
    public Int128 ReadInt128()
    {
        int start = Advance(16);
        return new Int128(
            BigEndian.ReadUInt64(_data, start) ^ 0x8000_0000_0000_0000, BigEndian.ReadUInt64(_data, start + 8));
    }

    /// <summary>Two bytes: a UTF-16 unit, big-endian.</summary>
    public char ReadChar() => (char)ReadUInt16();

    /// <summary>One byte of sign and scale, then twelve bytes of mantissa, without trailing zeros.</summary>
    public decimal ReadDecimal()
    {
        int start = Advance(13);
        DecimalParts parts = new(
            _data[start],
            BigEndian.ReadUInt32(_data, start + 1),
            BigEndian.ReadUInt32(_data, start + 5),
            BigEndian.ReadUInt32(_data, start + 9));
        if (!parts.IsNormalised)
            throw new CanonicalFormatException("A decimal is not in its shortest form.");
        return parts.ToDecimal();
    }

    /// <summary>The length in bytes, then well-formed UTF-8.</summary>
    public string ReadString()
    {
        int byteCount = ReadLength();
        if (byteCount == 0)
            return "";

        char[] units = RentUnits(byteCount);
        int unitCount = Utf8.Decode(_data, Advance(byteCount), byteCount, units);
        return new string(units, 0, unitCount);
    }

    /// <summary>The number of bytes, then the bytes, in a new array.</summary>
    public byte[] ReadBytes()
    {
        int byteCount = ReadLength();
        byte[] bytes = new byte[byteCount];
        Array.Copy(_data, Advance(byteCount), bytes, 0, byteCount);
        return bytes;
    }

    /// <summary>The 20 bytes of an address.</summary>
    public Address ReadAddress() => Address.FromBytes(_data, Advance(Address.Size));

    /// <summary>The 32 bytes of a hash.</summary>
    public Hash256 ReadHash256() => Hash256.FromBytes(_data, Advance(Hash256.Size));

    /// <summary>
    /// The number of elements or bytes that follow, in as few groups of seven bits as it takes. It never exceeds the
    /// bytes that remain, since every element takes at least one: what is allocated for it is bounded by the input.
    /// </summary>
    public int ReadLength()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            uint group = ReadByte();
            if (shift == 28 && group > 0x0F)
                throw new CanonicalFormatException("A length does not fit 32 bits.");
            value |= (group & 0x7F) << shift;
            if (group >= 0x80)
                continue;

            if (group == 0 && shift > 0)
                throw new CanonicalFormatException("A length is not in its shortest form.");
            if (value > (uint)Remaining)
                throw new CanonicalFormatException("A length exceeds the bytes that follow.");
            return (int)value;
        }

        throw new CanonicalFormatException("A length does not fit 32 bits.");
    }

    private int Advance(int byteCount)
    {
        int start = _position;
        if (_end - start < byteCount)
            throw new CanonicalFormatException("The bytes end before the value does.");
        _position = start + byteCount;
        return start;
    }

    private char[] RentUnits(int count)
    {
        if (_units == null || _units.Length < count)
            _units = new char[count];
        return _units;
    }
}
