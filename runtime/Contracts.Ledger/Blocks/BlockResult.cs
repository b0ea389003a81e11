using Contracts.Execution;
using Contracts.Ledger.Merkle;
using Contracts.State;
using Contracts.State.Hashing;

namespace Contracts.Ledger;

/// <summary>A block that was executed and committed, and what it did.</summary>
/// <param name="Block">The block: the transactions of the proposal that were executed.</param>
/// <param name="Receipts">One receipt for each transaction of the block.</param>
/// <param name="Writes">
/// The last write to every entry that was written: contracts' entries first, then accounts'.
/// </param>
/// <param name="Refusals">The transactions of the proposal that are not in the block, in order.</param>
/// <param name="Statistics">How it was executed; no part of the result.</param>
public sealed record BlockResult(
    Block Block,
    IReadOnlyList<Receipt> Receipts,
    IReadOnlyList<StateWrite> Writes,
    IReadOnlyList<Refusal> Refusals,
    ExecutorStatistics Statistics)
{
    /// <summary>Proves a receipt by its canonical encoding to who knows the header.</summary>
    public InclusionProof ProveReceipt(int index)
    {
        HashSuite suite = HashSuite.FromId(Block.Header.HashSuiteId);
        Digest[] leaves = [.. Receipts.Select(receipt => MerkleTree.Leaf(suite, receipt.Encode()))];
        return InclusionProof.Create(suite, leaves, index);
    }

    /// <summary>
    /// What differs from the result of the same proposal elsewhere, for people; null where nothing does. The statistics
    /// are not compared.
    /// </summary>
    public string? FindDifference(BlockResult other)
    {
        if (Receipts.Count != other.Receipts.Count)
            return string.Create(null, $"{Receipts.Count} receipts, not {other.Receipts.Count}");
        for (int i = 0; i < Receipts.Count; i++)
        {
            if (Receipts[i] != other.Receipts[i])
                return string.Create(null, $"the receipt of transaction {i}");
        }

        for (int i = 0; i < Math.Min(Writes.Count, other.Writes.Count); i++)
        {
            if (Writes[i] != other.Writes[i])
                return $"the write to {Writes[i].Key}";
        }

        if (Writes.Count != other.Writes.Count)
            return string.Create(null, $"{Writes.Count} writes, not {other.Writes.Count}");
        if (!Refusals.SequenceEqual(other.Refusals))
            return "the refusals";
        return Block.Header == other.Block.Header ? null : "the header";
    }
}
