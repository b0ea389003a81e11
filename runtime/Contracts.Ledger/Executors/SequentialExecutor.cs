using Contracts.Execution;

namespace Contracts.Ledger.Executors;

/// <summary>Executes a block one transaction after another: the definition of what every executor must give.</summary>
/// <remarks>One block at a time. What it keeps between blocks is memory only.</remarks>
internal sealed class SequentialExecutor
{
    private readonly BlockAccumulator _accumulator = new();

    /// <summary>Executes on the calling thread.</summary>
    /// <param name="block">The transactions.</param>
    /// <param name="settled">The state before the block.</param>
    /// <param name="gasLimit">
    /// The first transaction with which the block has used this much gas is the last one.
    /// </param>
    public BlockOutcome Execute(IExecutableBlock block, IStateReader settled, long gasLimit)
    {
        _accumulator.Reset(settled, gasLimit);
        for (int index = 0; index < block.TransactionCount; index++)
        {
            if (!_accumulator.Add(block.Execute(index, _accumulator)))
                break;
        }

        return _accumulator.Finish(ExecutorStatistics.Sequential(_accumulator.ResultCount));
    }
}
