using Contracts.State.Hashing;
using Contracts.State.Memory;

namespace Contracts.State.Tree;

/// <summary>
/// Places for buckets of up to so many records, in pages that are added, never moved, and used again. A record is a
/// line of the cache.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class BucketSlots(int capacity)
{
    private const uint SlotsPerPage = 512;

    private readonly Stack<int> _free = new();
    private readonly int _slotSize = capacity * CommitmentHasher.RecordSize;
    private AlignedPage[] _pages = [];
    private int _count;

    public int PageCount => _pages.Length;

    /// <summary>The number of a place that nobody uses.</summary>
    /// <exception cref="InvalidOperationException">
    /// There are <see cref="TreeChild.SlotCountMax"/>, which takes hundreds of millions of keys.
    /// </exception>
    public int Take()
    {
        if (_free.TryPop(out int free))
            return free;
        if (_count == TreeChild.SlotCountMax)
            throw new InvalidOperationException($"A tree has at most {TreeChild.SlotCountMax} buckets of one size.");
        if (_count == _pages.Length * SlotsPerPage)
            _pages = [.. _pages, new AlignedPage((int)SlotsPerPage * _slotSize)];
        return _count++;
    }

    /// <summary>Lets a place be used again.</summary>
    public void Free(int slot) => _free.Push(slot);

    /// <summary>The first records of a place.</summary>
    public Span<byte> At(int slot, int count) => _pages[(uint)slot / SlotsPerPage]
        .Slice((int)((uint)slot % SlotsPerPage) * _slotSize, count * CommitmentHasher.RecordSize);
}
