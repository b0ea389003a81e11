using System.Runtime.InteropServices;
using Contracts.State.Hashing;
using Contracts.State.Memory;

namespace Contracts.State.Tree;

/// <summary>
/// Links, hashes and buckets of the tree in pages of plain data, handed out by number and used again.
/// </summary>
/// <remarks>
/// <para>
/// A pair is two links, for bit 0 and bit 1, side by side: pair p has the links 2p and 2p + 1. The hash of what a link
/// leads to lies at the link, so that the two hashes of a pair are one line of the cache, and the very message that is
/// hashed. The links themselves lie apart from the hashes: a walk down the tree needs only them, and so few bytes that
/// they stay in the cache.
/// </para>
/// <para>
/// Growing adds a page and moves nothing, so it never pauses, and a reference into a page stays good. One thread at a
/// time.
/// </para>
/// </remarks>
internal sealed class TreeStorage
{
    /// <summary>The link to the whole tree.</summary>
    public const uint RootLink = 0;

    /// <summary>As many as 31 bits can number: billions of keys.</summary>
    private const uint PairCountMax = 1u << 31;

    private const uint LinksPerPage = 8_192;
    private const int ChildSize = sizeof(uint);

    /// <summary>
    /// Slots hold a multiple of this many records: an average bucket then wastes the place of one, and few changes of
    /// a bucket move it.
    /// </summary>
    private const int BucketStep = 3;

    private readonly BucketSlots[] _slotsByCount = new BucketSlots[CommitmentHasher.BucketCapacity + 1];
    private readonly Stack<uint> _freePairs = new();
    private readonly Digest _emptyHash;
    private AlignedPage[] _childPages = [];
    private AlignedPage[] _hashPages = [];
    private uint _pairCount;

    public TreeStorage(Digest emptyHash)
    {
        for (int count = 1; count < _slotsByCount.Length; count++)
        {
            int capacity = (count + BucketStep - 1) / BucketStep * BucketStep;
            _slotsByCount[count] = count % BucketStep == 1 ? new BucketSlots(capacity) : _slotsByCount[count - 1];
        }

        _emptyHash = emptyHash;
        CreatePair(); // Its first link leads to the tree; its second to nothing, ever.
    }

    /// <summary>Pages of links and pages of buckets.</summary>
    public int PageCount => _childPages.Length + _slotsByCount.Skip(1).Distinct().Sum(slots => slots.PageCount);

    /// <summary>What a link leads to.</summary>
    public ref TreeChild Child(uint link) => ref MemoryMarshal.AsRef<TreeChild>(
        _childPages[link / LinksPerPage].Slice((int)(link % LinksPerPage) * ChildSize, ChildSize));

    /// <summary>The hash of all that a link leads to; stale from a change below until the next hashing.</summary>
    public Span<byte> Hash(uint link) =>
        _hashPages[link / LinksPerPage].Slice((int)(link % LinksPerPage) * Digest.Size, Digest.Size);

    /// <summary>The hashes of a pair's links, one after the other.</summary>
    public Span<byte> PairHashes(uint pair) =>
        _hashPages[2 * pair / LinksPerPage].Slice((int)(2 * pair % LinksPerPage) * Digest.Size, 2 * Digest.Size);

    /// <summary>The records of a bucket.</summary>
    public Span<byte> Records(TreeChild bucket) =>
        bucket.Count == 0 ? default : _slotsByCount[bucket.Count].At(bucket.Slot, bucket.Count);

    /// <summary>A pair whose links lead to empty buckets.</summary>
    public uint CreatePair()
    {
        if (!_freePairs.TryPop(out uint pair))
            pair = NewPair();
        for (uint link = 2 * pair; link <= (2 * pair) + 1; link++)
            Clear(link);
        return pair;
    }

    /// <summary>Lets a pair's number be used again; what its links led to stays.</summary>
    public void FreePair(uint pair) => _freePairs.Push(pair);

    /// <summary>Makes a link lead to the empty bucket, whose hash never changes.</summary>
    public void Clear(uint link)
    {
        Child(link) = TreeChild.Empty;
        _emptyHash.Write(Hash(link));
    }

    /// <summary>A bucket for so many records, at least one.</summary>
    public TreeChild CreateBucket(int count) => TreeChild.OfBucket(count, _slotsByCount[count].Take());

    /// <summary>Lets the place of a bucket be used again.</summary>
    public void FreeBucket(TreeChild bucket)
    {
        if (bucket.Count > 0)
            _slotsByCount[bucket.Count].Free(bucket.Slot);
    }

    /// <summary>
    /// A bucket for another number of records, at least one, in place of one that is given up: at the same place if
    /// that has the right size.
    /// </summary>
    public TreeChild ResizeBucket(TreeChild bucket, int count)
    {
        if (bucket.Count > 0 && _slotsByCount[bucket.Count] == _slotsByCount[count])
            return TreeChild.OfBucket(count, bucket.Slot);
        FreeBucket(bucket);
        return CreateBucket(count);
    }

    private uint NewPair()
    {
        if (_pairCount == PairCountMax)
            throw new InvalidOperationException($"A tree has at most {PairCountMax} pairs.");
        if (2 * _pairCount == _childPages.Length * LinksPerPage)
        {
            _childPages = [.. _childPages, new AlignedPage((int)LinksPerPage * ChildSize)];
            _hashPages = [.. _hashPages, new AlignedPage((int)LinksPerPage * Digest.Size)];
        }

        return _pairCount++;
    }
}
