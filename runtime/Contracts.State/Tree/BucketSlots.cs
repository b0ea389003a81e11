using Contracts.State.Hashing;

namespace Contracts.State.Tree;

/// <summary>
/// Places for buckets of up to so many records, in pages that are added, never moved, and used again.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class BucketSlots(int capacity)
{
    private const uint SlotsPerPage = 512;

    private readonly Stack<int> _free = new();
    private readonly int _slotSize = capacity * CommitmentHasher.RecordSize;
    private byte[][] _pages = [];
    private int _count;

    public int PageCount => _pages.Length;

    /// <summary>The number of a place that nobody uses.</summary>
    public int Take()
    {
        if (_free.TryPop(out int free))
            return free;
        if (_count == _pages.Length * SlotsPerPage)
            _pages = [.. _pages, new byte[SlotsPerPage * _slotSize]];
        return _count++;
    }

    /// <summary>Lets a place be used again.</summary>
    public void Free(int slot) => _free.Push(slot);

    /// <summary>The bytes of a place.</summary>
    public Span<byte> At(int slot) => _pages[(uint)slot / SlotsPerPage]
        .AsSpan((int)((uint)slot % SlotsPerPage) * _slotSize, _slotSize);
}
