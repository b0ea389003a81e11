using Contracts.Ledger.Merkle;
using Contracts.State;
using Contracts.State.Hashing;

namespace Contracts.Ledger;

/// <summary>A header and the transactions that it commits to, in order. Immutable.</summary>
/// <param name="Header">What the block commits to.</param>
/// <param name="Transactions">The transactions that were executed.</param>
public sealed record Block(BlockHeader Header, IReadOnlyList<Transaction> Transactions)
{
    /// <summary>Proves a transaction by its id to who knows the header.</summary>
    public InclusionProof ProveTransaction(int index)
    {
        HashSuite suite = HashSuite.FromId(Header.HashSuiteId);
        Digest[] leaves = [.. Transactions.Select(transaction => MerkleTree.Leaf(suite, transaction.Id.ToBytes()))];
        return InclusionProof.Create(suite, leaves, index);
    }
}
