using Contracts.State.Hashing;

namespace Contracts.State;

/// <summary>Judges state proofs with nothing but a state root and the hash suite, both from a block header.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class StateProofVerifier(HashSuite suite)
{
    private readonly CommitmentHasher _hasher = new(suite);

    /// <summary>
    /// What a proof shows of the state with this root, once for all its keys; null where it shows nothing, since it is
    /// of another root.
    /// </summary>
    public ProvenState? Open(Hash256 root, StateProof proof)
    {
        ProofReader reader = new(_hasher, proof);
        return reader.ReadRoot().ToHash() == root ? new ProvenState(_hasher, proof, reader.Parts) : null;
    }

    /// <summary>True where the proof shows that the state with this root holds the value under the key.</summary>
    public bool ProvesValue(Hash256 root, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, StateProof proof) =>
        Open(root, proof) is { } state && state.Holds(key, value);

    /// <summary>True where the proof shows that the state with this root holds nothing under the key.</summary>
    public bool ProvesAbsence(Hash256 root, ReadOnlySpan<byte> key, StateProof proof) =>
        Open(root, proof) is { } state && state.Lacks(key);
}
