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

    private const uint NodesPerPage = 4_096;

    /// <summary>
    /// Slots hold a multiple of this many records: an average bucket then wastes the place of one, and few changes of
    /// a bucket move it.
    /// </summary>
    private const int BucketStep = 3;

    private readonly BucketSlots[] _bucketsByCount = new BucketSlots[CommitmentHasher.BucketCapacity + 1];
    private readonly Stack<int> _freeNodes = new();
    private readonly List<int> _releasedNodes = [];
    private TreeNode[][] _nodePages = [];
    private Digest[][] _hashPages = [];
    private int _nodeCount;

    public TreeStorage(Digest emptyHash)
    {
        for (int count = 1; count < _bucketsByCount.Length; count++)
        {
            int capacity = (count + BucketStep - 1) / BucketStep * BucketStep;
            _bucketsByCount[count] = count % BucketStep == 1 ? new BucketSlots(capacity) : _bucketsByCount[count - 1];
        }

        int empty = NewNode();
        Node(empty) = new TreeNode { Left = NoNode, RightOrSlot = NoNode };
        Hash(empty) = emptyHash;
    }

    /// <summary>Pages of nodes and pages of buckets.</summary>
    public int PageCount => _nodePages.Length + _bucketsByCount.Skip(1).Distinct().Sum(slots => slots.PageCount);

    public ref TreeNode Node(int id) => ref _nodePages[(uint)id / NodesPerPage][(uint)id % NodesPerPage];

    /// <summary>The hash of all that is below a node; stale from a change below until the next hashing.</summary>
    public ref Digest Hash(int id) => ref _hashPages[(uint)id / NodesPerPage][(uint)id % NodesPerPage];

    /// <summary>The records of a bucket, as many as its node counts.</summary>
    public Span<byte> Records(in TreeNode bucket) =>
        bucket.Count == 0
            ? default
            : _bucketsByCount[bucket.Count].At(bucket.RightOrSlot)[..(bucket.Count * CommitmentHasher.RecordSize)];

    public int CreateBucket(int count)
    {
        int id = NewNode();
        Node(id) = new TreeNode { Left = NoNode, RightOrSlot = _bucketsByCount[count].Take(), Count = count };
        return id;
    }

    /// <summary>Gives a bucket place for another number of records, and returns the place, whatever is in it.</summary>
    public Span<byte> ResizeBucket(int id, int count)
    {
        ref TreeNode node = ref Node(id);
        BucketSlots before = _bucketsByCount[node.Count];
        BucketSlots after = _bucketsByCount[count];
        if (before != after)
        {
            before.Free(node.RightOrSlot);
            node.RightOrSlot = after.Take();
        }

        node.Count = count;
        return Records(node);
    }

    public int CreatePair(int left, int right)
    {
        int id = NewNode();
        Node(id) = new TreeNode { Left = left, RightOrSlot = right, Count = Node(left).Count + Node(right).Count };
        return id;
    }

    /// <summary>
    /// Gives one node back, and its bucket if it has one; its children stay. Its number is not handed out again before
    /// <see cref="Recycle"/>: a hash of what it was may still be under way to it.
    /// </summary>
    public void Release(int id)
    {
        if (id == EmptyNode)
            return;
        ref TreeNode node = ref Node(id);
        if (node.IsBucket)
            _bucketsByCount[node.Count].Free(node.RightOrSlot);
        _releasedNodes.Add(id);
    }

    /// <summary>Lets what was released be used again.</summary>
    public void Recycle()
    {
        foreach (int id in _releasedNodes)
            _freeNodes.Push(id);
        _releasedNodes.Clear();
    }

    private int NewNode()
    {
        if (_freeNodes.TryPop(out int free))
            return free;
        if (_nodeCount == _nodePages.Length * NodesPerPage)
        {
            _nodePages = [.. _nodePages, new TreeNode[NodesPerPage]];
            _hashPages = [.. _hashPages, new Digest[NodesPerPage]];
        }

        return _nodeCount++;
    }
}
