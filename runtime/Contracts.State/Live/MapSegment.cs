using Contracts.State.Memory;

namespace Contracts.State.Live;

/// <summary>A part of a <see cref="LiveMap"/>: the records whose hashes begin with the same bits.</summary>
/// <remarks>
/// Open addressing with linear probing. A slot is 0 where it is free, else the low half of the hash above the record's
/// number plus one; the lowest bits of the hash say where the search begins.
/// </remarks>
internal sealed class MapSegment(int depth)
{
    public const int SlotCount = 1_024;

    private const int CountMax = SlotCount * 3 / 4;
    private const uint PlaceMask = SlotCount - 1;
    private const int NumberBits = 32;

    private readonly ulong[] _slots = new ulong[SlotCount];

    /// <summary>How many bits of the hash all records here share.</summary>
    public int Depth => depth;

    public int Count { get; private set; }

    /// <summary>True where a record more would make searches long.</summary>
    public bool IsFull => Count == CountMax;

    /// <summary>The slot of a key; -1 where it is not here.</summary>
    public int Find(ulong hash, ReadOnlySpan<byte> key, RecordStorage records)
    {
        uint low = unchecked((uint)hash);
        for (uint place = low & PlaceMask; ; place = (place + 1) & PlaceMask)
        {
            ulong slot = _slots[place];
            if (slot == 0)
                return -1;
            if ((uint)(slot >> NumberBits) == low && records.Key(NumberOf(slot)).SequenceEqual(key))
                return (int)place;
        }
    }

    /// <summary>
    /// The record that a search for a key would look at first: almost always its own. False where there is none.
    /// </summary>
    public bool TryGuess(ulong hash, out uint number)
    {
        uint low = unchecked((uint)hash);
        uint place = low & PlaceMask;
        while (_slots[place] != 0 && (uint)(_slots[place] >> NumberBits) != low)
            place = (place + 1) & PlaceMask;
        bool isFound = _slots[place] != 0;
        number = isFound ? NumberOf(_slots[place]) : 0;
        return isFound;
    }

    /// <summary>Asks for the slot at which a search begins.</summary>
    public void Prefetch(ulong hash) => CacheLines.Prefetch(in _slots[unchecked((uint)hash) & PlaceMask]);

    /// <summary>The number of the record in a slot.</summary>
    public uint NumberAt(int place) => NumberOf(_slots[place]);

    /// <summary>Puts another number in a slot that has one.</summary>
    public void SetNumber(int place, uint number) =>
        _slots[place] = SlotOf((uint)(_slots[place] >> NumberBits), number);

    /// <summary>Adds a record that is not here, to a segment that is not full.</summary>
    public void Add(ulong hash, uint number)
    {
        uint low = unchecked((uint)hash);
        uint place = low & PlaceMask;
        while (_slots[place] != 0)
            place = (place + 1) & PlaceMask;
        _slots[place] = SlotOf(low, number);
        Count++;
    }

    /// <summary>Frees a slot, and moves up those behind it that a search would no longer come to.</summary>
    public void RemoveAt(int place)
    {
        uint hole = (uint)place;
        for (uint next = (hole + 1) & PlaceMask; _slots[next] != 0; next = (next + 1) & PlaceMask)
        {
            uint home = (uint)(_slots[next] >> NumberBits) & PlaceMask;
            if (((next - home) & PlaceMask) < ((next - hole) & PlaceMask))
                continue;
            _slots[hole] = _slots[next];
            hole = next;
        }

        _slots[hole] = 0;
        Count--;
    }

    /// <summary>The numbers of all records, in no particular order.</summary>
    public IEnumerable<uint> Numbers()
    {
        foreach (ulong slot in _slots)
        {
            if (slot != 0)
                yield return NumberOf(slot);
        }
    }

    private static uint NumberOf(ulong slot) => (uint)(slot & uint.MaxValue) - 1;

    private static ulong SlotOf(uint low, uint number) => ((ulong)low << NumberBits) | (number + 1);
}
