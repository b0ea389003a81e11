namespace Contracts.State.Tree;

/// <summary>A node of the tree: a bucket of records, or a pair of children. Its hash lies elsewhere.</summary>
/// <remarks>
/// Holds no reference, so that the garbage collector has nothing to follow in a page of them; and nothing but what a
/// walk down the tree needs, so that five of them share a line of the cache.
/// </remarks>
internal struct TreeNode
{
    /// <summary>The child for bit 0; <see cref="TreeStorage.NoNode"/> in a bucket.</summary>
    public int Left;

    /// <summary>The child for bit 1; in a bucket, the slot of its records.</summary>
    public int RightOrSlot;

    /// <summary>Records below.</summary>
    public int Count;

    public readonly bool IsBucket => Left == TreeStorage.NoNode;
}
