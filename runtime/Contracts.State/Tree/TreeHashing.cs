using Contracts.State.Hashing;
using Contracts.State.Memory;

namespace Contracts.State.Tree;

/// <summary>
/// Hashes what links lead to, many messages of one length at a time, and puts the hashes at the links.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class TreeHashing
{
    /// <summary>
    /// Messages handed to the suite at once: enough for the widest lanes, small enough for the first-level cache.
    /// </summary>
    private const int BatchSize = 16;

    private readonly TreeStorage _storage;
    private readonly HashSuite _suite;
    private readonly Group _pairs = new(CommitmentHasher.NodeMessageSize);
    private readonly Group[] _bucketsByCount = new Group[CommitmentHasher.BucketCapacity + 1];
    private readonly byte[] _hashes = new byte[BatchSize * Digest.Size];

    public TreeHashing(TreeStorage storage, HashSuite suite)
    {
        _storage = storage;
        _suite = suite;
        for (int count = 1; count < _bucketsByCount.Length; count++)
            _bucketsByCount[count] = new Group(CommitmentHasher.BucketMessageSize(count));
    }

    /// <summary>
    /// Takes the bucket, not empty, that a link leads to, as it is now; its hash is there at the latest after
    /// <see cref="Flush"/>.
    /// </summary>
    public void AddBucket(uint link, TreeChild bucket)
    {
        Group group = _bucketsByCount[bucket.Count];
        Span<byte> message = Add(group, link);
        CommitmentHasher.WriteBucketHead(message, bucket.Count);
        _storage.Records(bucket).CopyTo(message[CommitmentHasher.BucketHeadSize..]);
        if (group.Count == BatchSize)
            Hash(group);
    }

    /// <summary>Takes the pair that a link leads to, as <see cref="AddBucket"/> takes a bucket.</summary>
    public void AddPair(uint link, uint pair)
    {
        _storage.PairHashes(pair).CopyTo(Add(_pairs, link));
        if (_pairs.Count == BatchSize)
            Hash(_pairs);
    }

    /// <summary>Hashes all that was taken.</summary>
    public void Flush()
    {
        for (int count = 1; count < _bucketsByCount.Length; count++)
            Hash(_bucketsByCount[count]);
        Hash(_pairs);
    }

    private Span<byte> Add(Group group, uint link)
    {
        CacheLines.Prefetch(_storage.Hash(link));
        group.Links[group.Count] = link;
        return group.Messages.AsSpan(group.MessageSize * group.Count++, group.MessageSize);
    }

    private void Hash(Group group)
    {
        if (group.Count == 0)
            return;
        _suite.HashMany(group.Messages.AsSpan(0, group.Count * group.MessageSize), group.MessageSize, _hashes);
        for (int i = 0; i < group.Count; i++)
            _hashes.AsSpan(i * Digest.Size, Digest.Size).CopyTo(_storage.Hash(group.Links[i]));
        group.Count = 0;
    }

    /// <summary>Messages of one length that wait to be hashed.</summary>
    private sealed class Group(int messageSize)
    {
        public int MessageSize => messageSize;

        public byte[] Messages { get; } = new byte[BatchSize * messageSize];

        public uint[] Links { get; } = new uint[BatchSize];

        public int Count { get; set; }
    }
}
