using System.Buffers.Binary;
using Contracts.State.Memory;

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
        RecordHead head = new(key.Length, value.Length);
        uint number = Allocate(GranulesOf(head));
        Span<byte> record = At(number);
        head.Write(record);
        key.CopyTo(record[head.Size..]);
        Span<byte> place = record[(head.Size + key.Length)..];
        if (IsLarge(head))
            BinaryPrimitives.WriteInt32LittleEndian(place, AddLarge(value.ToArray()));
        else
            value.CopyTo(place);
        return number;
    }

    /// <summary>Gives a record another value; returns its number from now on.</summary>
    public uint Replace(uint number, ReadOnlySpan<byte> value)
    {
        Span<byte> record = At(number);
        RecordHead before = RecordHead.Read(record);
        RecordHead after = new(before.KeyLength, value.Length);
        bool staysInPlace = !IsLarge(before)
            && !IsLarge(after)
            && before.Size == after.Size
            && GranulesOf(before) == GranulesOf(after);
        if (staysInPlace)
        {
            after.Write(record);
            value.CopyTo(record[(after.Size + after.KeyLength)..]);
            return number;
        }

        uint replaced = Add(Key(number), value);
        Remove(number);
        return replaced;
    }

    /// <summary>Lets the place of a record be used again.</summary>
    public void Remove(uint number)
    {
        Span<byte> record = At(number);
        RecordHead head = RecordHead.Read(record);
        if (IsLarge(head))
        {
            int large = BinaryPrimitives.ReadInt32LittleEndian(record[(head.Size + head.KeyLength)..]);
            _largeValues[large] = null;
            _freeLargeValues.Push(large);
        }

        (_freeBySize[GranulesOf(head)] ??= new Stack<uint>()).Push(number);
    }

    /// <summary>The key of a record, where it lies.</summary>
    public ReadOnlySpan<byte> Key(uint number)
    {
        Span<byte> record = At(number);
        RecordHead head = RecordHead.Read(record);
        return record.Slice(head.Size, head.KeyLength);
    }

    /// <summary>The value of a record, where it lies.</summary>
    public ReadOnlySpan<byte> Value(uint number)
    {
        Span<byte> record = At(number);
        RecordHead head = RecordHead.Read(record);
        Span<byte> place = record[(head.Size + head.KeyLength)..];
        return IsLarge(head)
            ? _largeValues[BinaryPrimitives.ReadInt32LittleEndian(place)]
            : place[..head.ValueLength];
    }

    /// <summary>Asks for the first bytes of a record, which are all of most.</summary>
    public void Prefetch(uint number)
    {
        Span<byte> record = At(number);
        CacheLines.Prefetch(record[..Math.Min(record.Length, AlignedPage.LineSize)]);
    }

    private static bool IsLarge(RecordHead head) =>
        head.Size + (long)head.KeyLength + head.ValueLength > RecordSizeMax;

    private static int GranulesOf(RecordHead head)
    {
        int contentSize = head.KeyLength + (IsLarge(head) ? sizeof(int) : head.ValueLength);
        return (head.Size + contentSize + GranuleSize - 1) / GranuleSize;
    }

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
