using Contracts.State.Hashing;

namespace Contracts.State.Tree;

/// <summary>Nodes and buckets of the tree in pages of plain data, handed out by number and used again.</summary>
/// <remarks>
/// Growing adds a page and moves nothing, so it never pauses, and a reference into a page stays good. One thread at a
/// time.
/// </remarks>
internal sealed class TreeStorage
{
    /// <summary>Stands where there is no node, as in the child of a bucket.</summary>
    public const int NoNode = -1;

    /// <summary>The node of an empty tree. It is shared and never changes.</summary>
    public const int EmptyNode = 0;

    private const int NodesPerPage = 4_096;
    private const int BucketsPerPage = 512;
    private const int BucketSize = CommitmentHasher.BucketCapacity * CommitmentHasher.RecordSize;

    private readonly List<TreeNode[]> _nodePages = [];
    private readonly List<byte[]> _bucketPages = [];
    private readonly Stack<int> _freeNodes = new();
    private readonly Stack<int> _freeBuckets = new();
    private int _nodeCount;
    private int _bucketCount;

    public TreeStorage(Digest emptyHash)
    {
        int empty = NewNode();
        Node(empty) = new TreeNode { Hash = emptyHash, Left = NoNode, RightOrSlot = NoNode };
    }

    public int PageCount => _nodePages.Count + _bucketPages.Count;

    public ref TreeNode Node(int id) => ref _nodePages[id / NodesPerPage][id % NodesPerPage];

    /// <summary>The records of a bucket, as many as its node counts.</summary>
    public Span<byte> Records(in TreeNode bucket) =>
        bucket.Count == 0 ? default : Slot(bucket.RightOrSlot)[..(bucket.Count * CommitmentHasher.RecordSize)];

    public int CreateBucket(int count)
    {
        int slot = _freeBuckets.TryPop(out int free) ? free : NewBucket();
        int id = NewNode();
        Node(id) = new TreeNode { Left = NoNode, RightOrSlot = slot, Count = count, IsDirty = true };
        return id;
    }

    public int CreatePair(int left, int right)
    {
        int id = NewNode();
        int count = Node(left).Count + Node(right).Count;
        Node(id) = new TreeNode { Left = left, RightOrSlot = right, Count = count, IsDirty = true };
        return id;
    }

    /// <summary>Gives one node back, and its bucket if it has one; its children stay.</summary>
    public void Release(int id)
    {
        if (id == EmptyNode)
            return;
        ref TreeNode node = ref Node(id);
        if (node.IsBucket)
            _freeBuckets.Push(node.RightOrSlot);
        _freeNodes.Push(id);
    }

    private Span<byte> Slot(int slot) =>
        _bucketPages[slot / BucketsPerPage].AsSpan(slot % BucketsPerPage * BucketSize, BucketSize);

    private int NewNode()
    {
        if (_freeNodes.TryPop(out int free))
            return free;
        if (_nodeCount == _nodePages.Count * NodesPerPage)
            _nodePages.Add(new TreeNode[NodesPerPage]);
        return _nodeCount++;
    }

    private int NewBucket()
    {
        if (_bucketCount == _bucketPages.Count * BucketsPerPage)
            _bucketPages.Add(new byte[BucketsPerPage * BucketSize]);
        return _bucketCount++;
    }
}
