using Contracts.State.Hashing;

namespace Contracts.State.Tree;

/// <summary>What a link of the tree leads to: a pair of further links, or a bucket of records.</summary>
/// <remarks>One word, so that eight pairs share a line of the cache. Immutable.</remarks>
internal readonly record struct TreeChild
{
    /// <summary>Slots for buckets of one size at most.</summary>
    public const int SlotCountMax = 1 << CountShift;

    private const uint BucketFlag = 1u << 31;
    private const int CountShift = 27;
    private const uint SlotMask = SlotCountMax - 1;

    private readonly uint _word;

    private TreeChild(uint word) => _word = word;

    /// <summary>The bucket without records, which is in no slot.</summary>
    public static TreeChild Empty => new(BucketFlag);

    public bool IsBucket => (_word & BucketFlag) != 0;

    /// <summary>The number of a pair.</summary>
    public uint Pair => _word;

    /// <summary>The records of a bucket.</summary>
    public int Count => (int)((_word & ~BucketFlag) >> CountShift);

    /// <summary>Where the records of a bucket lie.</summary>
    public int Slot => (int)(_word & SlotMask);

    public static TreeChild OfPair(uint pair) => new(pair);

    /// <param name="count">At least 1, at most <see cref="CommitmentHasher.BucketCapacity"/>.</param>
    /// <param name="slot">Less than <see cref="SlotCountMax"/>.</param>
    public static TreeChild OfBucket(int count, int slot) => new(BucketFlag | (uint)count << CountShift | (uint)slot);
}
