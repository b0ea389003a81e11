using Contracts.Execution;

namespace Contracts.Ledger.Executors;

/// <summary>The transactions of a block as an executor sees them: so many, each a function of what it reads.</summary>
/// <remarks>Safe for many threads. An execution may read anything of earlier ones, half-done or out of date.</remarks>
internal interface IExecutableBlock
{
    int TransactionCount { get; }

    /// <summary>
    /// The closest earlier transaction that this one is known to depend on; -1 where none is. A hint: it may cost or
    /// save time, and changes no result.
    /// </summary>
    int PredecessorOf(int index);

    /// <summary>Executes one transaction. The result depends on the values that it reads and on nothing else.</summary>
    ExecutionResult Execute(int index, IStateReader state);
}
