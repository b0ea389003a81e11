using Contracts.Ledger.Merkle;
using Contracts.State;
using Contracts.State.Hashing;

namespace Contracts.Ledger;

/// <summary>That something is at one place of a list whose Merkle root a block header holds.</summary>
/// <remarks>Immutable. For a transaction the content is its id, for a receipt its canonical encoding.</remarks>
/// <param name="Index">The place, from 0.</param>
/// <param name="Count">The length of the list, as the header states it.</param>
/// <param name="Siblings">The hashes beside the way from the leaf to the root, the lowest first.</param>
public sealed record InclusionProof(int Index, int Count, IReadOnlyList<Hash256> Siblings)
{
    /// <summary>True where a list of that length with this root holds the content at that place.</summary>
    public bool Proves(HashSuite suite, Hash256 root, ReadOnlySpan<byte> content)
    {
        Digest[] siblings = [.. Siblings.Select(Digest.From)];
        Digest? computed = MerkleTree.RootFrom(suite, MerkleTree.Leaf(suite, content), Index, Count, siblings);
        return computed is { } found && found.ToHash() == root;
    }

    internal static InclusionProof Create(HashSuite suite, ReadOnlySpan<Digest> leaves, int index) => new(
        index,
        leaves.Length,
        [.. MerkleTree.Prove(suite, leaves, index).Select(static sibling => sibling.ToHash())]);
}
