using System.Buffers.Binary;

namespace Contracts.State.Live;

/// <summary>Keys and values as records in pages of plain bytes, handed out by number and used again.</summary>
/// <remarks>
/// The garbage collector sees a page as one object without references, however many records are in it. Growing adds a
/// page and moves nothing. Any number of threads may read while none writes.
/// </remarks>
internal sealed class RecordStorage
{
    /// <summary>Records are this many bytes apart, and so large at least; a number counts these.</summary>
    private const int GranuleSize = 8;

    private const int PageSize = 1 << 20;
    private const uint GranulesPerPage = PageSize / GranuleSize;

    /// <summary>Larger records keep their value in an array of its own.</summary>
    private const int RecordSizeMax = 4_096;

    private const int KeyLengthOffset = 0;
    private const int ValueLengthOffset = 4;
    private const int HeadSize = 8;

    private readonly Stack<uint>?[] _freeBySize = new Stack<uint>?[(RecordSizeMax / GranuleSize) + 1];
    private readonly List<byte[]?> _largeValues = [];
    private readonly Stack<int> _freeLargeValues = new();
    private byte[][] _pages = [];
    private uint _next;

    /// <summary>Bytes of all pages.</summary>
    public long PageBytes => (long)_pages.Length * PageSize;

    /// <summary>The number of a new record.</summary>
    public uint Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        bool isLarge = IsLarge(key.Length, value.Length);
        uint number = Allocate(GranulesOf(key.Length, isLarge ? sizeof(int) : value.Length));
        Span<byte> record = At(number);
        BinaryPrimitives.WriteInt32LittleEndian(record[KeyLengthOffset..], key.Length);
        BinaryPrimitives.WriteInt32LittleEndian(record[ValueLengthOffset..], value.Length);
        key.CopyTo(record[HeadSize..]);
        Span<byte> place = record[(HeadSize + key.Length)..];
        if (isLarge)
            BinaryPrimitives.WriteInt32LittleEndian(place, AddLarge(value.ToArray()));
        else
            value.CopyTo(place);
        return number;
    }

    /// <summary>Gives a record another value; returns its number from now on.</summary>
    public uint Replace(uint number, ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> key = Key(number);
        int before = BinaryPrimitives.ReadInt32LittleEndian(At(number)[ValueLengthOffset..]);
        bool staysInPlace = !IsLarge(key.Length, before)
            && !IsLarge(key.Length, value.Length)
            && GranulesOf(key.Length, before) == GranulesOf(key.Length, value.Length);
        if (staysInPlace)
        {
            Span<byte> record = At(number);
            BinaryPrimitives.WriteInt32LittleEndian(record[ValueLengthOffset..], value.Length);
            value.CopyTo(record[(HeadSize + key.Length)..]);
            return number;
        }

        uint replaced = Add(key, value);
        Remove(number);
        return replaced;
    }

    /// <summary>Lets the place of a record be used again.</summary>
    public void Remove(uint number)
    {
        Span<byte> record = At(number);
        int keyLength = BinaryPrimitives.ReadInt32LittleEndian(record[KeyLengthOffset..]);
        int valueLength = BinaryPrimitives.ReadInt32LittleEndian(record[ValueLengthOffset..]);
        if (IsLarge(keyLength, valueLength))
        {
            int large = BinaryPrimitives.ReadInt32LittleEndian(record[(HeadSize + keyLength)..]);
            _largeValues[large] = null;
            _freeLargeValues.Push(large);
            valueLength = sizeof(int);
        }

        (_freeBySize[GranulesOf(keyLength, valueLength)] ??= new Stack<uint>()).Push(number);
    }

    /// <summary>The key of a record, where it lies.</summary>
    public ReadOnlySpan<byte> Key(uint number)
    {
        Span<byte> record = At(number);
        return record.Slice(HeadSize, BinaryPrimitives.ReadInt32LittleEndian(record[KeyLengthOffset..]));
    }

    /// <summary>The value of a record, where it lies.</summary>
    public ReadOnlySpan<byte> Value(uint number)
    {
        Span<byte> record = At(number);
        int keyLength = BinaryPrimitives.ReadInt32LittleEndian(record[KeyLengthOffset..]);
        int valueLength = BinaryPrimitives.ReadInt32LittleEndian(record[ValueLengthOffset..]);
        Span<byte> place = record[(HeadSize + keyLength)..];
        return IsLarge(keyLength, valueLength)
            ? _largeValues[BinaryPrimitives.ReadInt32LittleEndian(place)]
            : place[..valueLength];
    }

    private static bool IsLarge(int keyLength, int valueLength) => HeadSize + keyLength + valueLength > RecordSizeMax;

    private static int GranulesOf(int keyLength, int valueLength) =>
        (HeadSize + keyLength + valueLength + GranuleSize - 1) / GranuleSize;

    /// <summary>From the record to the end of its page.</summary>
    private Span<byte> At(uint number) =>
        _pages[number / GranulesPerPage].AsSpan((int)(number % GranulesPerPage) * GranuleSize);

    private uint Allocate(int granules)
    {
        if (_freeBySize[granules] is { } free && free.TryPop(out uint number))
            return number;

        // What is left of a page that the next record does not fit in stays unused: less than 4 KB of a megabyte.
        uint left = ((uint)_pages.Length * GranulesPerPage) - _next;
        if (left < granules)
        {
            _next = (uint)_pages.Length * GranulesPerPage;
            _pages = [.. _pages, new byte[PageSize]];
        }

        number = _next;
        _next = checked(_next + (uint)granules);
        return number;
    }

    private int AddLarge(byte[] value)
    {
        if (_freeLargeValues.TryPop(out int free))
        {
            _largeValues[free] = value;
            return free;
        }

        _largeValues.Add(value);
        return _largeValues.Count - 1;
    }
}
