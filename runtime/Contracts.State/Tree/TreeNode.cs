using Contracts.State.Hashing;

namespace Contracts.State.Tree;

/// <summary>A node of the tree: a bucket of records, or a pair of children.</summary>
/// <remarks>Holds no reference, so that the garbage collector has nothing to follow in a page of them.</remarks>
internal struct TreeNode
{
    /// <summary>The hash of all that is below; stale while <see cref="IsDirty"/>.</summary>
    public Digest Hash;

    /// <summary>The child for bit 0; <see cref="TreeStorage.NoNode"/> in a bucket.</summary>
    public int Left;

    /// <summary>The child for bit 1; in a bucket, the slot of its records.</summary>
    public int RightOrSlot;

    /// <summary>Records below.</summary>
    public int Count;

    /// <summary>True from a change below until the next hashing.</summary>
    public bool IsDirty;

    public readonly bool IsBucket => Left == TreeStorage.NoNode;
}
