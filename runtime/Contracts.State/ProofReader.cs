using Contracts.State.Hashing;

namespace Contracts.State;

/// <summary>Goes through a proof once: computes the root that it is of, and lists its parts.</summary>
/// <remarks>Used for one proof, by one thread. As deep as the tree: at most as deep as a key hash has bits.</remarks>
internal sealed class ProofReader(CommitmentHasher hasher, StateProof proof)
{
    private const int Hidden = -1;

    private readonly List<ProofPart> _parts = [];
    private readonly byte[] _way = new byte[Digest.Size];
    private int _offset;

    /// <summary>Buckets and what is not shown, in the order of their key hashes.</summary>
    public IReadOnlyList<ProofPart> Parts => _parts;

    public Digest ReadRoot() => ReadNode(depth: 0);

    private Digest ReadNode(int depth)
    {
        byte tag = proof.Bytes[_offset++];
        switch (tag)
        {
            case StateProof.PairTag:
                Digest left = ReadNode(depth + 1);
                _way[depth / 8] |= (byte)(128 >> (depth % 8));
                Digest right = ReadNode(depth + 1);
                _way[depth / 8] &= (byte)~(128 >> (depth % 8));
                return hasher.Node(left, right);
            case StateProof.HiddenTag:
                _parts.Add(new ProofPart(Digest.Read(_way), Hidden, 0));
                Digest hidden = Digest.Read(proof.Bytes[_offset..]);
                _offset += Digest.Size;
                return hidden;
            default:
                int size = tag * CommitmentHasher.RecordSize;
                _parts.Add(new ProofPart(Digest.Read(_way), _offset, size));
                ReadOnlySpan<byte> records = proof.Bytes.Slice(_offset, size);
                _offset += size;
                return records.IsEmpty ? hasher.Empty : hasher.Bucket(records);
        }
    }
}
