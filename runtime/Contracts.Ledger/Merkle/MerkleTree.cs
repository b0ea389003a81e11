using Contracts.State;
using Contracts.State.Hashing;

namespace Contracts.Ledger.Merkle;

/// <summary>
/// The Merkle tree of a list, in the form of RFC 6962: leaves and nodes are hashed with different first bytes, and a
/// list that is no power of two long has its last subtree on the right moved up.
/// </summary>
internal static class MerkleTree
{
    private const byte LeafDomain = 0;
    private const byte NodeDomain = 1;
    private const int NodeSize = 1 + (2 * Digest.Size);
    private const int BatchSize = 64;

    /// <summary>What the message of a leaf begins with.</summary>
    public const byte LeafPrefix = LeafDomain;

    /// <summary>
    /// The root over leaves that are hashed already, which the levels of the tree overwrite. The empty list has the
    /// hash of no bytes.
    /// </summary>
    public static Digest Root(HashSuite suite, Span<Digest> leaves)
    {
        if (leaves.IsEmpty)
            return HashOf(suite, []);

        for (int count = leaves.Length; count > 1; count = (count + 1) / 2)
            HashLevel(suite, leaves[..count]);
        return leaves[0];
    }

    /// <summary>The hash of a leaf with this content.</summary>
    public static Digest Leaf(HashSuite suite, ReadOnlySpan<byte> content)
    {
        byte[] message = new byte[1 + content.Length];
        message[0] = LeafDomain;
        content.CopyTo(message.AsSpan(1));
        return HashOf(suite, message);
    }

    /// <summary>The siblings on the way from a leaf up, the lowest first.</summary>
    public static Digest[] Prove(HashSuite suite, ReadOnlySpan<Digest> leaves, int index)
    {
        List<Digest> siblings = [];
        Digest[] level = leaves.ToArray();
        for (int count = level.Length; count > 1; count = (count + 1) / 2)
        {
            int sibling = index ^ 1;
            if (sibling < count)
                siblings.Add(level[sibling]);
            HashLevel(suite, level.AsSpan(0, count));
            index /= 2;
        }

        return [.. siblings];
    }

    /// <summary>
    /// The root that follows from a leaf, its place in a list of so many, and its siblings; null where they do not fit.
    /// </summary>
    public static Digest? RootFrom(HashSuite suite, Digest leaf, int index, int count, ReadOnlySpan<Digest> siblings)
    {
        if (index < 0 || index >= count)
            return null;

        Digest hash = leaf;
        for (; count > 1; count = (count + 1) / 2, index /= 2)
        {
            if ((index ^ 1) >= count)
                continue;
            if (siblings.IsEmpty)
                return null;
            hash = index % 2 == 0 ? Node(suite, hash, siblings[0]) : Node(suite, siblings[0], hash);
            siblings = siblings[1..];
        }

        return siblings.IsEmpty ? hash : null;
    }

    public static Digest HashOf(HashSuite suite, ReadOnlySpan<byte> message)
    {
        Span<byte> hash = stackalloc byte[Digest.Size];
        suite.Hash(message, hash);
        return Digest.Read(hash);
    }

    /// <summary>Puts the level above in the first half of the span.</summary>
    private static void HashLevel(HashSuite suite, Span<Digest> level)
    {
        Span<byte> messages = stackalloc byte[BatchSize * NodeSize];
        Span<byte> hashes = stackalloc byte[BatchSize * Digest.Size];
        int pairCount = level.Length / 2;
        for (int first = 0; first < pairCount; first += BatchSize)
        {
            int batch = Math.Min(BatchSize, pairCount - first);
            for (int i = 0; i < batch; i++)
                WriteNode(messages[(i * NodeSize)..], level[2 * (first + i)], level[(2 * (first + i)) + 1]);
            suite.HashMany(messages[..(batch * NodeSize)], NodeSize, hashes);
            for (int i = 0; i < batch; i++)
                level[first + i] = Digest.Read(hashes[(i * Digest.Size)..]);
        }

        if (level.Length % 2 == 1)
            level[pairCount] = level[^1];
    }

    private static Digest Node(HashSuite suite, Digest left, Digest right)
    {
        Span<byte> message = stackalloc byte[NodeSize];
        WriteNode(message, left, right);
        return HashOf(suite, message);
    }

    private static void WriteNode(Span<byte> message, Digest left, Digest right)
    {
        message[0] = NodeDomain;
        left.Write(message[1..]);
        right.Write(message[(1 + Digest.Size)..]);
    }
}
