using Contracts.State.Hashing;

namespace Contracts.State.Tree;

/// <summary>
/// The state commitment: a binary Merkle tree over hashed keys whose leaves are buckets. A subtree of at most
/// <see cref="CommitmentHasher.BucketCapacity"/> records is one bucket, a larger one is split by the next bit of the
/// key hash; so the root depends on the contents alone, and the number of buckets follows the number of keys.
/// </summary>
/// <remarks>
/// Whoever grinds keys into one place makes that place deeper, by one level for each doubling of the work, and costs
/// the node one more hash per level. One thread at a time.
/// </remarks>
internal sealed class StateTree
{
    private readonly CommitmentHasher _hasher;
    private readonly TreeStorage _storage;
    private readonly UpdateSorter _sorter = new();
    private readonly TreeEditor _editor;
    private readonly ProofWriter _proofs;

    public StateTree(HashSuite suite)
    {
        _hasher = new CommitmentHasher(suite);
        _storage = new TreeStorage(_hasher.Empty);
        _editor = new TreeEditor(_storage, new TreeHashing(_storage, suite));
        _proofs = new ProofWriter(_storage);
        Root = _hasher.Empty;
    }

    public Digest Root { get; private set; }

    public int Count { get; private set; }

    /// <summary>Pages of links and of buckets that the tree occupies.</summary>
    public int PageCount => _storage.PageCount;

    /// <summary>Applies one block's changes, each key hash at most once.</summary>
    /// <exception cref="ArgumentException">A key hash stands there twice. Nothing has changed.</exception>
    public void Apply(ReadOnlySpan<TreeUpdate> updates)
    {
        ReadOnlySpan<TreeUpdate> sorted = _sorter.Sort(updates);
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Key.Equals(sorted[i - 1].Key))
                throw new ArgumentException("A batch changes one key twice.", nameof(updates));
        }

        Count = checked(Count + _editor.Apply(sorted));
        Root = Digest.Read(_storage.Hash(TreeStorage.RootLink));
        GC.KeepAlive(this);
    }

    /// <summary>What ties the key hashes to the root, whether they are present or not.</summary>
    public StateProof Prove(Span<Digest> keys)
    {
        keys.Sort();
        StateProof proof = _proofs.Write(keys);
        GC.KeepAlive(this);
        return proof;
    }
}
