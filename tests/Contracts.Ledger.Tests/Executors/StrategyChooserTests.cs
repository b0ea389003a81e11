using Contracts.Execution;
using Contracts.Ledger.Executors;

namespace Contracts.Ledger.Tests.Executors;

public sealed class StrategyChooserTests
{
    private const int Transactions = 100;

    private readonly StrategyChooser _chooser = new();

    [Theory]
    [InlineData(1, Transactions, ExecutionStrategy.Sequential)]
    [InlineData(2, 31, ExecutionStrategy.Sequential)]
    [InlineData(2, 32, ExecutionStrategy.Parallel)]
    public void Choose_FirstBlock_DependsOnWorkersAndSize(int workers, int count, ExecutionStrategy expected) =>
        Assert.Equal(expected, _chooser.Choose(count, workers));

    [Fact]
    public void Choose_AfterWastedBlocks_GoesInOrderTwiceAsLongEachTime()
    {
        foreach (int pause in (int[])[1, 2, 4, 8, 16, 32, 64, 64])
        {
            Assert.Equal(ExecutionStrategy.Parallel, Next());
            _chooser.Observe(Outcome(gasOfEach: 70_000, conflicts: 15));
            for (int i = 0; i < pause; i++)
                Assert.Equal(ExecutionStrategy.Sequential, Next());
        }
    }

    [Theory]
    [InlineData(70_000, 0)]
    [InlineData(1_000_000, 10)]
    public void Choose_AfterABlockThatPaid_StaysParallel(long gasOfEach, int conflicts)
    {
        _chooser.Observe(Outcome(gasOfEach, conflicts));
        Assert.Equal(ExecutionStrategy.Parallel, Next());
    }

    private ExecutionStrategy Next() => _chooser.Choose(Transactions, workerCount: 2);

    private static BlockOutcome Outcome(long gasOfEach, int conflicts)
    {
        ExecutionResult result = new() { Outcome = Execution.Outcome.Success, GasUsed = gasOfEach };
        ExecutorStatistics statistics = new()
        {
            Strategy = ExecutionStrategy.Parallel,
            Workers = 2,
            Executions = Transactions + conflicts,
            Reexecutions = conflicts,
        };
        return new BlockOutcome([.. Enumerable.Repeat(result, Transactions)], [], statistics);
    }
}
