using Contracts.Execution;
using Contracts.Ledger.Merkle;
using Contracts.State;
using Contracts.State.Hashing;

namespace Contracts.Ledger;

/// <summary>A block that was executed and committed, and what it did.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class BlockResult
{
    private readonly Task<BlockHeader> _header;
    private readonly IReadOnlyList<Transaction> _transactions;

    internal BlockResult(Task<BlockHeader> header, IReadOnlyList<Transaction> transactions)
    {
        _header = header;
        _transactions = transactions;
    }

    /// <summary>
    /// The block: the transactions of the proposal that were executed. Waits for the state root, which may still be on
    /// its way while the next block is executed.
    /// </summary>
    /// <exception cref="Exception">What went wrong with the root; the chain is halted then.</exception>
    public Block Block => new(_header.GetAwaiter().GetResult(), _transactions);

    /// <summary>One receipt for each transaction of the block.</summary>
    public required IReadOnlyList<Receipt> Receipts { get; init; }

    /// <summary>The last write to every entry that was written: contracts' entries first, then accounts'.</summary>
    public required IReadOnlyList<StateWrite> Writes { get; init; }

    /// <summary>The transactions of the proposal that are not in the block, in order.</summary>
    public required IReadOnlyList<Refusal> Refusals { get; init; }

    /// <summary>How it was executed; no part of the result.</summary>
    public required ExecutorStatistics Statistics { get; init; }

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
