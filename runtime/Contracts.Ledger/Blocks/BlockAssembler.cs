using Contracts.Execution;
using Contracts.Ledger.Executors;
using Contracts.Ledger.Merkle;
using Contracts.Ledger.Transactions;
using Contracts.State;
using Contracts.State.Hashing;

namespace Contracts.Ledger.Blocks;

/// <summary>
/// Makes receipts, roots and the write set from what an executor returned. Changes nothing but its own parts.
/// </summary>
/// <remarks>One block at a time; receipts are encoded and hashed on the pool's threads.</remarks>
internal sealed class BlockAssembler(HashSuite suite, WorkerPool pool)
{
    /// <summary>Below this many receipts for each worker, waking the workers takes longer than the work.</summary>
    private const int ReceiptsPerWorkerMin = 1_024;

    /// <summary>One for each worker, made when it first hashes.</summary>
    private readonly BatchHasher?[] _hashers = new BatchHasher?[pool.WorkerCount];

    /// <summary>One receipt for each executed transaction, in order.</summary>
    public static Receipt[] CreateReceipts(
        IReadOnlyList<Transaction> transactions, IReadOnlyList<ExecutionResult> results)
    {
        var receipts = new Receipt[results.Count];
        long cumulativeGas = 0;
        for (int i = 0; i < receipts.Length; i++)
        {
            ExecutionResult result = results[i];
            cumulativeGas = checked(cumulativeGas + result.GasUsed);
            receipts[i] = new Receipt(
                transactions[i].Id, i, result.Outcome, result.GasUsed, cumulativeGas, result.Result, result.Events);
        }

        return receipts;
    }

    /// <summary>
    /// The executor's writes, then the nonces of all senders in the order in which they first appear.
    /// </summary>
    public static StateWrite[] CollectWrites(IReadOnlyList<StateWrite> writes, IReadOnlyList<Transaction> transactions)
    {
        Dictionary<Address, ulong> nextNonces = [];
        foreach (Transaction transaction in transactions)
            nextNonces[transaction.Sender] = transaction.Nonce + 1;

        List<StateWrite> all = new(writes.Count + nextNonces.Count);
        all.AddRange(writes);
        foreach (Transaction transaction in transactions)
        {
            if (nextNonces.Remove(transaction.Sender, out ulong nonce))
                all.Add(AccountNonce.Write(transaction.Sender, nonce));
        }

        return [.. all];
    }

    /// <summary>The Merkle leaves of transactions: their ids.</summary>
    public Digest[] TransactionLeaves(IReadOnlyList<Transaction> transactions) =>
        Leaves(transactions.Count, (index, writer) => writer.WriteHash256(transactions[index].Id));

    /// <summary>The Merkle leaves of receipts: their canonical encodings.</summary>
    public Digest[] ReceiptLeaves(IReadOnlyList<Receipt> receipts) =>
        Leaves(receipts.Count, (index, writer) => receipts[index].WriteTo(writer));

    public Hash256 Root(ReadOnlySpan<Digest> leaves) => MerkleTree.Root(suite, leaves).ToHash();

    private Digest[] Leaves(int count, Action<int, CanonicalWriter> writeContent)
    {
        var leaves = new Digest[count];
        int workers = Math.Clamp(count / ReceiptsPerWorkerMin, 1, pool.WorkerCount);
        if (workers == 1)
            HashRange(0, 0, count);
        else
            pool.Run(workers, worker => HashRange(worker, RangeStart(worker), RangeStart(worker + 1)));
        return leaves;

        int RangeStart(int worker) => (int)((long)count * worker / workers);

        void HashRange(int worker, int start, int end)
        {
            BatchHasher hasher = _hashers[worker] ??= new BatchHasher(suite);
            CanonicalWriter writer = new(512);
            for (int i = start; i < end; i++)
            {
                writer.Reset();
                writeContent(i, writer);
                hasher.Add(MerkleTree.LeafPrefix, writer.Buffer.AsSpan(0, writer.Length), leaves, i);
            }

            hasher.Flush();
        }
    }
}
