using Contracts.Execution;
using Contracts.Ledger.Executors;

namespace Contracts.Ledger.Transactions;

/// <summary>The admitted transactions of a proposal, for an executor.</summary>
internal sealed class TransactionBlock(
    ITransactionExecutor executor, IReadOnlyList<AdmittedTransaction> transactions, BlockContext context)
    : IExecutableBlock
{
    public int TransactionCount => transactions.Count;

    /// <summary>Transactions of one sender mostly touch the same entries: its balance, its order, its vote.</summary>
    public int PredecessorOf(int index) => transactions[index].Predecessor;

    public ExecutionResult Execute(int index, IStateReader state) =>
        executor.Execute(transactions[index].Transaction.ToRequest(), state, context);
}
