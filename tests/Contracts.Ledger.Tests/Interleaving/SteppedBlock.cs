using Contracts.Execution;
using Contracts.Ledger.Executors;
using Contracts.Ledger.Tests.Executors;

namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>
/// A block whose transactions are iterators: at each <c>yield</c> another worker may go on, so that executions overlap
/// in every way.
/// </summary>
internal sealed class SteppedBlock(params Func<SyntheticTransaction, IEnumerable<int>>[] transactions)
    : IExecutableBlock
{
    public int TransactionCount => transactions.Length;

    /// <summary>The hint that the executor gets for each transaction.</summary>
    public Func<int, int> Predecessor { get; init; } = static _ => -1;

    public int PredecessorOf(int index) => Predecessor(index);

    public ExecutionResult Execute(int index, IStateReader state)
    {
        SteppedExecution execution = Start(index, state);
        while (!execution.TryEnd())
        {
        }

        return execution.Result!;
    }

    public SteppedExecution Start(int index, IStateReader state)
    {
        SyntheticTransaction transaction = new(index, state, static () => { });
        return new SteppedExecution(transaction, transactions[index](transaction));
    }
}
