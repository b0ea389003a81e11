namespace Contracts;

/// <summary>
/// Appends values in canonical encoding to a buffer that grows. The encoding is specified in docs/codec.md.
/// </summary>
/// <remarks>
/// Equal values give equal bytes. The writer is reusable, so that a contract encodes into the same buffer over and
/// over. Used by one thread at a time. The type is linked into contract modules and keeps to the contract profile.
/// </remarks>
public sealed class CanonicalWriter
{
    private byte[] _buffer;
    private int _length;

    /// <summary>Creates a writer whose buffer holds <paramref name="capacity"/> bytes before it grows.</summary>
    public CanonicalWriter(int capacity)
    {
        _buffer = new byte[capacity];
    }

    /// <summary>The buffer itself; its first <see cref="Length"/> bytes are written. Growing replaces it.</summary>
    public byte[] Buffer => _buffer;

    /// <summary>The number of bytes written since the last reset.</summary>
    public int Length => _length;

    /// <summary>Forgets what was written and keeps the buffer.</summary>
    public void Reset() => _length = 0;

    /// <summary>The written bytes in a new array.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[_length];
        Array.Copy(_buffer, 0, bytes, 0, _length);
        return bytes;
    }

    /// <summary>
    /// One byte: 1 for true, 0 for false. Also the flag before a nullable value: true where a value follows.
    /// </summary>
    public void WriteBoolean(bool value) => WriteByte(value ? (byte)1 : (byte)0);

    /// <summary>One byte.</summary>
    public void WriteByte(byte value)
    {
        int start = Advance(1);
        _buffer[start] = value;
    }

    /// <summary>One byte, sign bit flipped.</summary>
    public void WriteSByte(sbyte value) => WriteByte((byte)((value & 0xFF) ^ 0x80));

    /// <summary>Two bytes, big-endian.</summary>
    public void WriteUInt16(ushort value)
    {
        int start = Advance(2);
        _buffer[start] = (byte)(value >> 8);
        _buffer[start + 1] = (byte)(value & 0xFF);
    }

    /// <summary>Two bytes, big-endian, sign bit flipped.</summary>
    public void WriteInt16(short value) => WriteUInt16((ushort)((value & 0xFFFF) ^ 0x8000));

    /// <summary>Four bytes, big-endian.</summary>
    public void WriteUInt32(uint value)
    {
        int start = Advance(4);
        BigEndian.WriteUInt32(_buffer, start, value);
    }

    /// <summary>Four bytes, big-endian, sign bit flipped.</summary>
    public void WriteInt32(int value) => WriteUInt32(unchecked((uint)value) ^ 0x8000_0000);

    /// <summary>Eight bytes, big-endian.</summary>
    public void WriteUInt64(ulong value)
    {
        int start = Advance(8);
        BigEndian.WriteUInt64(_buffer, start, value);
    }

    /// <summary>Eight bytes, big-endian, sign bit flipped.</summary>
    public void WriteInt64(long value) => WriteUInt64(unchecked((ulong)value) ^ 0x8000_0000_0000_0000);

    /// <summary>Sixteen bytes, big-endian.</summary>
    public void WriteUInt128(UInt128 value)
    {
        int start = Advance(16);
        BigEndian.WriteUInt64(_buffer, start, unchecked((ulong)(value >> 64)));
        BigEndian.WriteUInt64(_buffer, start + 8, unchecked((ulong)value));
    }

    /// <summary>Sixteen bytes, big-endian, sign bit flipped.</summary>
    public void WriteInt128(Int128 value)
    {
        int start = Advance(16);
        BigEndian.WriteUInt64(_buffer, start, unchecked((ulong)(value >> 64)) ^ 0x8000_0000_0000_0000);
        BigEndian.WriteUInt64(_buffer, start + 8, unchecked((ulong)value));
    }

    /// <summary>Two bytes: the UTF-16 unit, big-endian. Any unit is allowed, half of a pair too.</summary>
    public void WriteChar(char value) => WriteUInt16(value);

    /// <summary>
    /// One byte of sign and scale, then twelve bytes of mantissa, big-endian, after trailing zeros are dropped: equal
    /// numbers have equal bytes, and 0 has neither sign nor scale.
    /// </summary>
    public void WriteDecimal(decimal value)
    {
        DecimalParts parts = DecimalParts.Normalise(value);
        int start = Advance(13);
        _buffer[start] = parts.SignAndScale;
        BigEndian.WriteUInt32(_buffer, start + 1, parts.High);
        BigEndian.WriteUInt32(_buffer, start + 5, parts.Middle);
        BigEndian.WriteUInt32(_buffer, start + 9, parts.Low);
    }

    /// <summary>The length in bytes, then UTF-8.</summary>
    /// <exception cref="CanonicalFormatException">The text holds half of a surrogate pair.</exception>
    public void WriteString(string value)
    {
        int byteCount = Utf8.CountBytes(value);
        WriteLength(byteCount);
        int start = Advance(byteCount);
        Utf8.Encode(value, _buffer, start);
    }

    /// <summary>The number of bytes, then the bytes.</summary>
    public void WriteBytes(byte[] value)
    {
        WriteLength(value.Length);
        int start = Advance(value.Length);
        Array.Copy(value, 0, _buffer, start, value.Length);
    }

    /// <summary>The 20 bytes of an address.</summary>
    public void WriteAddress(Address value)
    {
        int start = Advance(Address.Size);
        value.CopyTo(_buffer, start);
    }

    /// <summary>The 32 bytes of a hash.</summary>
    public void WriteHash256(Hash256 value)
    {
        int start = Advance(Hash256.Size);
        value.CopyTo(_buffer, start);
    }

    /// <summary>
    /// The number of elements or bytes that follow: groups of seven bits, lowest first, the top bit set on all but the
    /// last.
    /// </summary>
    public void WriteLength(int value)
    {
        uint rest = (uint)value;
        while (rest >= 0x80)
        {
            WriteByte((byte)((rest & 0x7F) | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

    /// <summary>
    /// Makes room for more bytes and returns the place of the first. It may replace the buffer, so it is called before
    /// the buffer is named.
    /// </summary>
    private int Advance(int byteCount)
    {
        int start = _length;
        if (_buffer.Length - start < byteCount)
            Grow(byteCount);
        _length = start + byteCount;
        return start;
    }

    private void Grow(int byteCount)
    {
        // Doubling keeps the copying linear in the final length, so that a long encoding costs what its bytes cost.
        int needed = checked(_length + byteCount);
        int doubled = _buffer.Length > int.MaxValue / 2 ? needed : _buffer.Length * 2;
        // It knows the type of the elements, so that a contract carries the copying of bytes and of nothing else.
        Array.Resize(ref _buffer, doubled < needed ? needed : doubled);
    }
}
