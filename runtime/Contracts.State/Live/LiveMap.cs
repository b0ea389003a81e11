using Contracts.Execution;

namespace Contracts.State.Live;

/// <summary>The entries of a state, from key bytes to value bytes, out of the garbage collector's sight.</summary>
/// <remarks>
/// Extendible hashing: a directory by the first bits of a key's hash leads to segments, and a full segment is split in
/// two by the next bit. So no moment comes at which everything is laid out anew; only the directory doubles at times, a
/// reference for each 768 entries. Source: Fagin and others, "Extendible hashing", ACM TODS 4(3), 1979. Any number of
/// threads may read while none writes.
/// </remarks>
internal sealed class LiveMap
{
    private const int HashBits = 64;

    /// <summary>
    /// The bits that begin a search within a segment are not used to choose one; more entries than the rest can tell
    /// apart do not fit in a machine.
    /// </summary>
    private const int DepthMax = 40;

    /// <summary>Writes whose slots, and then whose records, are on their way from memory while one is done.</summary>
    private const int SlotsAhead = 16;
    private const int RecordsAhead = 8;

    private readonly RecordStorage _records = new();
    private MapSegment[] _directory = [new(depth: 1), new(depth: 1)];
    private int _depth = 1;

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>All keys and values as copies, in no particular order.</summary>
    public IEnumerable<KeyValuePair<StateKey, byte[]>> Entries() =>
        from segment in _directory.Distinct()
        from number in segment.Numbers()
        select KeyValuePair.Create(StateKey.FromBytes(_records.Key(number)), _records.Value(number).ToArray());

    /// <summary>Finds a value; it is good until the next write.</summary>
    public bool TryGet(StateKey key, out ReadOnlySpan<byte> value)
    {
        MapSegment segment = SegmentOf(key.Hash);
        int place = segment.Find(key.Hash, key.Bytes, _records);
        value = place < 0 ? default : _records.Value(segment.NumberAt(place));
        return place >= 0;
    }

    /// <summary>Sets and removes what the writes say, one after another.</summary>
    public void Apply(ReadOnlySpan<StateWrite> writes)
    {
        for (int i = 0; i < writes.Length; i++)
        {
            if (i + SlotsAhead < writes.Length)
                PrefetchSlot(writes[i + SlotsAhead].Key.Hash);
            if (i + RecordsAhead < writes.Length)
                PrefetchRecord(writes[i + RecordsAhead].Key.Hash);
            if (writes[i].Value is { } value)
                Set(writes[i].Key, value);
            else
                Remove(writes[i].Key);
        }
    }

    /// <summary>Adds an entry or gives it another value.</summary>
    public void Set(StateKey key, ReadOnlySpan<byte> value)
    {
        MapSegment segment = SegmentOf(key.Hash);
        int place = segment.Find(key.Hash, key.Bytes, _records);
        if (place >= 0)
        {
            segment.SetNumber(place, _records.Replace(segment.NumberAt(place), value));
            return;
        }

        while (segment.IsFull)
        {
            Split(segment, key.Hash);
            segment = SegmentOf(key.Hash);
        }

        segment.Add(key.Hash, _records.Add(key.Bytes, value));
        Count++;
    }

    /// <summary>Removes an entry; nothing happens where there is none.</summary>
    public void Remove(StateKey key)
    {
        MapSegment segment = SegmentOf(key.Hash);
        int place = segment.Find(key.Hash, key.Bytes, _records);
        if (place < 0)
            return;

        _records.Remove(segment.NumberAt(place));
        segment.RemoveAt(place);
        Count--;
    }

    private void PrefetchSlot(ulong hash) => SegmentOf(hash).Prefetch(hash);

    private void PrefetchRecord(ulong hash)
    {
        if (SegmentOf(hash).TryGuess(hash, out uint number))
            _records.Prefetch(number);
    }

    private MapSegment SegmentOf(ulong hash) => _directory[hash >> (HashBits - _depth)];

    private void Split(MapSegment full, ulong hash)
    {
        if (full.Depth == DepthMax)
            throw new InvalidOperationException("More keys than chance allows have hashes that begin alike.");
        if (full.Depth == _depth)
            DoubleDirectory();

        MapSegment left = new(full.Depth + 1);
        MapSegment right = new(full.Depth + 1);
        foreach (uint number in full.Numbers())
        {
            ulong recordHash = StateKeyHash.Compute(_records.Key(number));
            bool goesRight = (recordHash >> (HashBits - full.Depth - 1) & 1) == 1;
            (goesRight ? right : left).Add(recordHash, number);
        }

        // The places of the full segment lie side by side: the first half of them is for the left one.
        int width = 1 << (_depth - full.Depth);
        int first = (int)(hash >> (HashBits - full.Depth)) * width;
        _directory.AsSpan(first, width / 2).Fill(left);
        _directory.AsSpan(first + (width / 2), width / 2).Fill(right);
    }

    private void DoubleDirectory()
    {
        var doubled = new MapSegment[2 * _directory.Length];
        for (int i = 0; i < doubled.Length; i++)
            doubled[i] = _directory[i / 2];
        _directory = doubled;
        _depth++;
    }
}
