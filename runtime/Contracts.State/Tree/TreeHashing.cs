using System.Runtime.InteropServices;
using Contracts.State.Hashing;

namespace Contracts.State.Tree;

/// <summary>
/// Hashes the dirty part of a tree, level by level from the bottom, many messages of one length at a time.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class TreeHashing(TreeStorage storage, HashSuite suite)
{
    /// <summary>
    /// Messages handed to the suite at once: enough for the widest lanes, small enough for the first-level cache.
    /// </summary>
    private const int BatchSize = 16;

    private readonly List<List<int>> _pairsByDepth = [];

    private readonly List<int>[] _bucketsByCount = CreateLists(CommitmentHasher.BucketCapacity + 1);

    private readonly byte[] _messages =
        new byte[BatchSize * CommitmentHasher.BucketMessageSize(CommitmentHasher.BucketCapacity)];

    private readonly byte[] _hashes = new byte[BatchSize * Digest.Size];

    public void Rehash(int root)
    {
        Collect(root, depth: 0);
        for (int count = 1; count < _bucketsByCount.Length; count++)
            HashBuckets(CollectionsMarshal.AsSpan(_bucketsByCount[count]), CommitmentHasher.BucketMessageSize(count));
        for (int depth = _pairsByDepth.Count - 1; depth >= 0; depth--)
            HashPairs(CollectionsMarshal.AsSpan(_pairsByDepth[depth]));

        Array.ForEach(_bucketsByCount, static list => list.Clear());
        _pairsByDepth.ForEach(static list => list.Clear());
    }

    private void Collect(int id, int depth)
    {
        ref TreeNode node = ref storage.Node(id);
        if (!node.IsDirty)
            return;

        node.IsDirty = false;
        if (node.IsBucket)
        {
            _bucketsByCount[node.Count].Add(id);
            return;
        }

        if (_pairsByDepth.Count == depth)
            _pairsByDepth.Add([]);
        _pairsByDepth[depth].Add(id);
        Collect(node.Left, depth + 1);
        Collect(node.RightOrSlot, depth + 1);
    }

    private void HashBuckets(ReadOnlySpan<int> ids, int messageSize)
    {
        for (; !ids.IsEmpty; ids = ids[Math.Min(BatchSize, ids.Length)..])
        {
            ReadOnlySpan<int> batch = ids[..Math.Min(BatchSize, ids.Length)];
            for (int i = 0; i < batch.Length; i++)
            {
                ref TreeNode node = ref storage.Node(batch[i]);
                Span<byte> message = _messages.AsSpan(i * messageSize, messageSize);
                CommitmentHasher.WriteBucketHead(message, node.Count);
                storage.Records(node).CopyTo(message[CommitmentHasher.BucketHeadSize..]);
            }

            HashBatch(batch, messageSize);
        }
    }

    private void HashPairs(ReadOnlySpan<int> ids)
    {
        const int Size = CommitmentHasher.NodeMessageSize;
        for (; !ids.IsEmpty; ids = ids[Math.Min(BatchSize, ids.Length)..])
        {
            ReadOnlySpan<int> batch = ids[..Math.Min(BatchSize, ids.Length)];
            for (int i = 0; i < batch.Length; i++)
            {
                ref TreeNode node = ref storage.Node(batch[i]);
                Digest left = storage.Node(node.Left).Hash;
                Digest right = storage.Node(node.RightOrSlot).Hash;
                CommitmentHasher.WriteNode(_messages.AsSpan(i * Size, Size), left, right);
            }

            HashBatch(batch, Size);
        }
    }

    private void HashBatch(ReadOnlySpan<int> ids, int messageSize)
    {
        suite.HashMany(_messages.AsSpan(0, ids.Length * messageSize), messageSize, _hashes);
        for (int i = 0; i < ids.Length; i++)
            storage.Node(ids[i]).Hash = Digest.Read(_hashes.AsSpan(i * Digest.Size));
    }

    private static List<int>[] CreateLists(int count)
    {
        var lists = new List<int>[count];
        for (int i = 0; i < count; i++)
            lists[i] = [];
        return lists;
    }
}
