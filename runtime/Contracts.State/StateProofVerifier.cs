using Contracts.State.Hashing;

namespace Contracts.State;

/// <summary>Judges state proofs with nothing but a state root and the hash suite, both from a block header.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class StateProofVerifier(HashSuite suite)
{
    private readonly CommitmentHasher _hasher = new(suite);

    /// <summary>True where the proof shows that the state with this root holds the value under the key.</summary>
    public bool ProvesValue(Hash256 root, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, StateProof proof)
    {
        Digest keyHash = _hasher.Key(key);
        return LeadsToRoot(root, keyHash, proof)
            && Find(proof.Records.Span, keyHash) is { } valueHash
            && valueHash.Equals(_hasher.Value(value));
    }

    /// <summary>True where the proof shows that the state with this root holds nothing under the key.</summary>
    public bool ProvesAbsence(Hash256 root, ReadOnlySpan<byte> key, StateProof proof)
    {
        Digest keyHash = _hasher.Key(key);
        return LeadsToRoot(root, keyHash, proof) && Find(proof.Records.Span, keyHash) is null;
    }

    /// <summary>
    /// The bits of the key hash say at each level on which side the way goes, so a root admits one bucket only for a
    /// key.
    /// </summary>
    private bool LeadsToRoot(Hash256 root, Digest keyHash, StateProof proof)
    {
        ReadOnlySpan<byte> records = proof.Records.Span;
        if (!IsOrdered(records))
            return false;

        Digest hash = records.IsEmpty ? _hasher.Empty : _hasher.Bucket(records);
        for (int depth = proof.Siblings.Count - 1; depth >= 0; depth--)
        {
            Digest sibling = Digest.From(proof.Siblings[depth]);
            hash = keyHash.Bit(depth) == 0 ? _hasher.Node(hash, sibling) : _hasher.Node(sibling, hash);
        }

        return hash.ToHash() == root;
    }

    private static bool IsOrdered(ReadOnlySpan<byte> records)
    {
        for (int next = CommitmentHasher.RecordSize; next < records.Length; next += CommitmentHasher.RecordSize)
        {
            Digest previous = Digest.Read(records[(next - CommitmentHasher.RecordSize)..]);
            if (previous.CompareTo(Digest.Read(records[next..])) >= 0)
                return false;
        }

        return true;
    }

    private static Digest? Find(ReadOnlySpan<byte> records, Digest keyHash)
    {
        for (; !records.IsEmpty; records = records[CommitmentHasher.RecordSize..])
        {
            if (Digest.Read(records).Equals(keyHash))
                return Digest.Read(records[Digest.Size..]);
        }

        return null;
    }
}
