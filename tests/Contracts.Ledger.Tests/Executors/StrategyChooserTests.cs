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
        Assert.Equal(expected, _chooser.Choose(new Shape(count, chainLength: 1), workers));

    [Fact]
    public void Choose_AfterWastedBlocks_GoesInOrderTwiceAsLongEachTime()
    {
        foreach (int pause in (int[])[1, 2, 4, 8, 16, 32, 64, 64])
        {
            Assert.Equal(ExecutionStrategy.Parallel, Next());
            _chooser.Observe(Outcome(gasOfEach: 100_000, conflicts: 15));
            for (int i = 0; i < pause; i++)
                Assert.Equal(ExecutionStrategy.Sequential, Next());
        }
    }

    [Theory]
    [InlineData(90_000, 0)]
    [InlineData(1_000_000, 10)]
    public void Choose_AfterABlockThatPaid_StaysParallel(long gasOfEach, int conflicts)
    {
        _chooser.Observe(Outcome(gasOfEach, conflicts));
        Assert.Equal(ExecutionStrategy.Parallel, Next());
    }

    [Theory]
    [InlineData(89_999, 2, ExecutionStrategy.Sequential)]
    [InlineData(89_999, 3, ExecutionStrategy.Parallel)]
    [InlineData(44_999, 3, ExecutionStrategy.Sequential)]
    public void Choose_AfterShortTransactions_GoesInOrderUnlessThereAreManyWorkers(
        long gasOfEach, int workers, ExecutionStrategy expected)
    {
        _chooser.Observe(Outcome(gasOfEach, conflicts: 0));
        Assert.Equal(expected, _chooser.Choose(new Shape(Transactions, chainLength: 1), workers));
    }

    [Fact]
    public void Choose_AfterLongTransactionsInOrder_GoesAheadAgain()
    {
        _chooser.Observe(Outcome(gasOfEach: 10_000, conflicts: 0));
        _chooser.Observe(Outcome(gasOfEach: 200_000, conflicts: 0));
        Assert.Equal(ExecutionStrategy.Parallel, Next());
    }

    [Theory]
    [InlineData(100, ExecutionStrategy.Sequential)]
    [InlineData(75, ExecutionStrategy.Sequential)]
    [InlineData(74, ExecutionStrategy.Parallel)]
    public void Choose_ChainOfOneSender_GoesInOrderWhereItIsMostOfTheBlock(
        int chainLength, ExecutionStrategy expected) =>
        Assert.Equal(expected, _chooser.Choose(new Shape(Transactions, chainLength), workerCount: 8));

    private ExecutionStrategy Next() => _chooser.Choose(new Shape(Transactions, chainLength: 1), workerCount: 2);

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

    /// <summary>A block whose first transactions wait for each other; it is never executed.</summary>
    private sealed class Shape(int count, int chainLength) : IExecutableBlock
    {
        public int TransactionCount => count;

        public int PredecessorOf(int index) => index < chainLength ? index - 1 : -1;

        public ExecutionResult Execute(int index, IStateReader state) => throw new InvalidOperationException();
    }
}
