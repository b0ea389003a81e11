using System.Runtime.InteropServices;
using Contracts.Execution;
using Contracts.Ledger.Executors;
using Contracts.State.Memory;

namespace Contracts.Ledger.Transactions;

/// <summary>The admitted transactions of a proposal, for an executor.</summary>
/// <remarks>The list is not changed while the block is executed.</remarks>
internal sealed class TransactionBlock(
    ITransactionExecutor executor, List<AdmittedTransaction> transactions, BlockContext context)
    : IExecutableBlock
{
    /// <summary>
    /// How far ahead a transaction, its action and its input are asked for, each when the one that leads to it is
    /// there. They come from where the node received them, which is another core as a rule: token transfers gain two
    /// to five hundredths.
    /// </summary>
    private const int TransactionsAhead = 12;
    private const int ActionsAhead = 8;
    private const int InputsAhead = 4;

    /// <summary>Bytes of an object that are worth asking for.</summary>
    private const int TransactionSize = 128;
    private const int ActionSize = 64;
    private const int InputSize = 128;

    public int TransactionCount => transactions.Count;

    /// <summary>Transactions of one sender mostly touch the same entries: its balance, its order, its vote.</summary>
    public int PredecessorOf(int index) => transactions[index].Predecessor;

    public ExecutionResult Execute(int index, IStateReader state)
    {
        ReadOnlySpan<AdmittedTransaction> all = CollectionsMarshal.AsSpan(transactions);
        Prefetch(all[index..]);
        return executor.Execute(all[index].Transaction.ToRequest(), state, context);
    }

    private static void Prefetch(ReadOnlySpan<AdmittedTransaction> rest)
    {
        if (rest.Length <= TransactionsAhead)
            return;
        CacheLines.Prefetch(rest[TransactionsAhead].Transaction, TransactionSize);
        CacheLines.Prefetch(rest[ActionsAhead].Transaction.Action, ActionSize);
        if (rest[InputsAhead].Transaction.Action is CallAction call)
            CacheLines.Prefetch(call.Input, InputSize);
    }
}
