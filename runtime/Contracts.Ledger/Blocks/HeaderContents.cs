using Contracts.Execution;
using Contracts.Ledger.Merkle;
using Contracts.State;
using Contracts.State.Hashing;

namespace Contracts.Ledger.Blocks;

/// <summary>What the header of one block commits to, as the messages that are hashed for it.</summary>
/// <remarks>
/// The thread that executed the block writes them down, while it has them in its core's caches; another may then hash
/// them. One thread at a time. What it keeps between blocks is memory only.
/// </remarks>
internal sealed class HeaderContents(HashSuite suite)
{
    private readonly MessageList _transactionIds = new();
    private readonly MessageList _receipts = new();
    private readonly BatchHasher _hasher = new(suite);
    private readonly CanonicalWriter _writer = new(512);
    private Digest[] _leaves = [];

    /// <summary>The number of transactions.</summary>
    public int TransactionCount => _transactionIds.Count;

    /// <summary>The gas that the block used.</summary>
    public long GasUsed { get; private set; }

    /// <summary>The writes, as <see cref="StateStore.Collect"/> lays them out.</summary>
    public MessageList Writes { get; } = new();

    /// <summary>Writes down the contents of a block's header.</summary>
    public void Gather(IReadOnlyList<Receipt> receipts, ReadOnlySpan<StateWrite> writes)
    {
        _transactionIds.Clear();
        _receipts.Clear();
        foreach (Receipt receipt in receipts)
        {
            _writer.Reset();
            _writer.WriteHash256(receipt.TransactionId);
            _transactionIds.Add(_writer.Buffer.AsSpan(0, _writer.Length));
            _writer.Reset();
            receipt.WriteTo(_writer);
            _receipts.Add(_writer.Buffer.AsSpan(0, _writer.Length));
        }

        GasUsed = receipts.Count == 0 ? 0 : receipts[^1].CumulativeGasUsed;
        StateStore.Collect(writes, Writes);
    }

    /// <summary>The Merkle root of the transactions, whose leaves are their ids.</summary>
    public Hash256 TransactionRoot() => Root(_transactionIds);

    /// <summary>The Merkle root of the receipts, whose leaves are their canonical encodings.</summary>
    public Hash256 ReceiptRoot() => Root(_receipts);

    private Hash256 Root(MessageList messages)
    {
        if (_leaves.Length < messages.Count)
            _leaves = new Digest[messages.Count];
        for (int i = 0; i < messages.Count; i++)
            _hasher.Add(MerkleTree.LeafPrefix, messages[i], _leaves, i);
        _hasher.Flush();
        return MerkleTree.Root(suite, _leaves.AsSpan(0, messages.Count)).ToHash();
    }
}
