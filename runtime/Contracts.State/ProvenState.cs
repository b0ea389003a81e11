using Contracts.State.Hashing;

namespace Contracts.State;

/// <summary>The part of a state that a proof shows. What it does not show, nothing is said about.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ProvenState
{
    private readonly CommitmentHasher _hasher;
    private readonly StateProof _proof;
    private readonly IReadOnlyList<ProofPart> _parts;

    internal ProvenState(CommitmentHasher hasher, StateProof proof, IReadOnlyList<ProofPart> parts)
    {
        _hasher = hasher;
        _proof = proof;
        _parts = parts;
    }

    /// <summary>True where the state holds the value under the key.</summary>
    public bool Holds(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        Digest hash = _hasher.Key(key);
        return TryFindBucket(hash, out ReadOnlySpan<byte> records)
            && FindValue(records, hash) is { } valueHash
            && valueHash.Equals(_hasher.Value(value));
    }

    /// <summary>True where the state holds nothing under the key.</summary>
    public bool Lacks(ReadOnlySpan<byte> key)
    {
        Digest hash = _hasher.Key(key);
        return TryFindBucket(hash, out ReadOnlySpan<byte> records) && FindValue(records, hash) is null;
    }

    /// <summary>
    /// The records of the bucket to which the bits of the key hash lead; false where the proof does not show it. One
    /// root admits one bucket only for a key.
    /// </summary>
    private bool TryFindBucket(Digest key, out ReadOnlySpan<byte> records)
    {
        // The parts share out all key hashes, in order: the key's is the last that does not begin after it.
        int low = 0;
        int high = _parts.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_parts[middle].First.CompareTo(key) <= 0)
                low = middle;
            else
                high = middle - 1;
        }

        ProofPart part = _parts[low];
        records = part.IsHidden ? default : _proof.Bytes.Slice(part.RecordsOffset, part.RecordsSize);
        return !part.IsHidden;
    }

    private static Digest? FindValue(ReadOnlySpan<byte> records, Digest key)
    {
        for (; !records.IsEmpty; records = records[CommitmentHasher.RecordSize..])
        {
            if (Digest.Read(records).Equals(key))
                return Digest.Read(records[Digest.Size..]);
        }

        return null;
    }
}
