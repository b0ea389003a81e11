using Contracts.Execution;
using Contracts.Ledger.Transactions;

namespace Contracts.Ledger.Blocks;

/// <summary>Makes receipts and the write set from what an executor returned.</summary>
/// <remarks>One block at a time. What it keeps between blocks is memory only.</remarks>
internal sealed class BlockAssembler
{
    private SenderScratch[] _senders = [];

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
    public StateWrite[] CollectWrites(StateWrite[] writes, ReadOnlySpan<AdmittedTransaction> executed)
    {
        if (_senders.Length < executed.Length)
            _senders = new SenderScratch[executed.Length];
        int senderCount = 0;
        for (int i = 0; i < executed.Length; i++)
        {
            int predecessor = executed[i].Predecessor;
            int number = predecessor < 0 ? senderCount++ : _senders[predecessor].NumberOfSender;
            _senders[i].NumberOfSender = number;
            _senders[number].LastTransaction = i;
        }

        var all = new StateWrite[writes.Length + senderCount];
        writes.CopyTo(all, 0);
        for (int number = 0; number < senderCount; number++)
        {
            AdmittedTransaction last = executed[_senders[number].LastTransaction];
            all[writes.Length + number] = AccountNonce.Write(last.SenderKey, last.Transaction.Nonce + 1);
        }

        return all;
    }

    /// <summary>Two columns of scratch space: by transaction, and by number of sender.</summary>
    private struct SenderScratch
    {
        public int NumberOfSender;
        public int LastTransaction;
    }
}
