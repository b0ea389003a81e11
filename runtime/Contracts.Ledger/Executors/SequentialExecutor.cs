using Contracts.Execution;

namespace Contracts.Ledger.Executors;

/// <summary>Executes a block one transaction after another: the definition of what every executor must give.</summary>
internal static class SequentialExecutor
{
    /// <summary>Executes on the calling thread.</summary>
    /// <param name="block">The transactions.</param>
    /// <param name="settled">The state before the block.</param>
    /// <param name="gasLimit">
    /// The first transaction with which the block has used this much gas is the last one.
    /// </param>
    public static BlockOutcome Execute(IExecutableBlock block, IStateReader settled, long gasLimit)
    {
        BlockAccumulator accumulator = new(settled, gasLimit);
        for (int index = 0; index < block.TransactionCount; index++)
        {
            if (!accumulator.Add(block.Execute(index, accumulator)))
                break;
        }

        ExecutorStatistics statistics = ExecutorStatistics.Sequential(accumulator.Results.Count);
        return new BlockOutcome(accumulator.Results, accumulator.Writes, statistics);
    }
}
