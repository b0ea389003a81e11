using System.Runtime.InteropServices;
using Contracts.State.Hashing;

namespace Contracts.State.Tree;

/// <summary>
/// Hashes the changed part of a tree, many messages of one length at a time: buckets as they change, while they are in
/// the cache, and pairs when all buckets are done, level by level from the bottom.
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
    private readonly List<List<int>> _pairsByDepth = [];
    private readonly BucketGroup[] _groupsByCount = new BucketGroup[CommitmentHasher.BucketCapacity + 1];
    private readonly byte[] _pairMessages = new byte[BatchSize * CommitmentHasher.NodeMessageSize];
    private readonly byte[] _hashes = new byte[BatchSize * Digest.Size];

    public TreeHashing(TreeStorage storage, HashSuite suite)
    {
        _storage = storage;
        _suite = suite;
        for (int count = 1; count < _groupsByCount.Length; count++)
            _groupsByCount[count] = new BucketGroup(count);
    }

    /// <summary>Takes a bucket as it is now; its hash is there at the latest after <see cref="Finish"/>.</summary>
    public void AddBucket(int id)
    {
        ref TreeNode node = ref _storage.Node(id);
        BucketGroup group = _groupsByCount[node.Count];
        group.Add(id, _storage.Records(node));
        if (group.Count == BatchSize)
            HashGroup(group);
    }

    /// <summary>Takes a pair of which a child changes or has changed; it is hashed in <see cref="Finish"/>.</summary>
    public void AddPair(int id, int depth)
    {
        while (_pairsByDepth.Count <= depth)
            _pairsByDepth.Add([]);
        _pairsByDepth[depth].Add(id);
    }

    /// <summary>Hashes all that was taken.</summary>
    public void Finish()
    {
        for (int count = 1; count < _groupsByCount.Length; count++)
            HashGroup(_groupsByCount[count]);
        for (int depth = _pairsByDepth.Count - 1; depth >= 0; depth--)
        {
            HashPairs(CollectionsMarshal.AsSpan(_pairsByDepth[depth]));
            _pairsByDepth[depth].Clear();
        }
    }

    private void HashGroup(BucketGroup group)
    {
        Hash(group.Ids, group.Messages, group.MessageSize);
        group.Clear();
    }

    private void HashPairs(ReadOnlySpan<int> ids)
    {
        const int Size = CommitmentHasher.NodeMessageSize;
        while (!ids.IsEmpty)
        {
            ReadOnlySpan<int> batch = ids[..Math.Min(BatchSize, ids.Length)];
            ids = ids[batch.Length..];
            for (int i = 0; i < batch.Length; i++)
            {
                TreeNode node = _storage.Node(batch[i]);
                CommitmentHasher.WriteNode(
                    _pairMessages.AsSpan(i * Size, Size), _storage.Hash(node.Left), _storage.Hash(node.RightOrSlot));
            }

            Hash(batch, _pairMessages, Size);
        }
    }

    private void Hash(ReadOnlySpan<int> ids, byte[] messages, int messageSize)
    {
        _suite.HashMany(messages.AsSpan(0, ids.Length * messageSize), messageSize, _hashes);
        for (int i = 0; i < ids.Length; i++)
            _storage.Hash(ids[i]) = Digest.Read(_hashes.AsSpan(i * Digest.Size));
    }

    /// <summary>Buckets of one number of records that wait to be hashed.</summary>
    private sealed class BucketGroup(int recordCount)
    {
        private readonly int[] _ids = new int[BatchSize];

        public int MessageSize { get; } = CommitmentHasher.BucketMessageSize(recordCount);

        public byte[] Messages { get; } = new byte[BatchSize * CommitmentHasher.BucketMessageSize(recordCount)];

        public int Count { get; private set; }

        public ReadOnlySpan<int> Ids => _ids.AsSpan(0, Count);

        public void Add(int id, ReadOnlySpan<byte> records)
        {
            Span<byte> message = Messages.AsSpan(Count * MessageSize, MessageSize);
            CommitmentHasher.WriteBucketHead(message, recordCount);
            records.CopyTo(message[CommitmentHasher.BucketHeadSize..]);
            _ids[Count++] = id;
        }

        public void Clear() => Count = 0;
    }
}
