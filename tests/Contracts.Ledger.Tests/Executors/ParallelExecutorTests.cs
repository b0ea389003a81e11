using Contracts.Ledger.Executors;
using Contracts.Ledger.Tests.Running;
using Contracts.State;

namespace Contracts.Ledger.Tests.Executors;

public sealed class ParallelExecutorTests
{
    private const int StartBalance = 1_000;

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(8), InlineData(16)]
    public void Execute_MixedBlocks_GivesWhatTheSequentialExecutorGives(int workers)
    {
        using ExecutorHarness harness = new(workers);
        for (int seed = 0; seed < 60; seed++)
        {
            int keyCount = 1 << (seed % 7);
            StateStore state = ExecutorHarness.StateOf(keyCount / 2, StartBalance);
            SyntheticBlock block = BlockGenerator.Mixed(seed, transactionCount: 5 + (seed * 3), keyCount);

            harness.AssertSame(block, state, $"seed {seed}, {workers} workers");
        }
    }

    [Theory, InlineData(2), InlineData(4), InlineData(16)]
    public void Execute_ManyTransfers_KeepsTheTotal(int workers)
    {
        using ExecutorHarness harness = new(workers);
        foreach (int accounts in new[] { 2, 10, 100, 1_000 })
        {
            StateStore state = ExecutorHarness.StateOf(accounts, StartBalance);
            SyntheticBlock block = BlockGenerator.Transfers(seed: accounts, transactionCount: 2_000, accounts);

            BlockOutcome outcome = harness.AssertSame(block, state, $"{accounts} accounts, {workers} workers");

            state.Apply([.. outcome.Writes]);
            long total = state.Entries.Sum(entry => SyntheticBlock.Decode(entry.Value));
            Assert.Equal((long)accounts * StartBalance, total);
        }
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public void Execute_FewerTransactionsThanWorkers_Works(int transactionCount)
    {
        using ExecutorHarness harness = new(workers: 4);
        StateStore state = ExecutorHarness.StateOf(4, StartBalance);

        BlockOutcome outcome = harness.AssertSame(
            BlockGenerator.Mixed(1, transactionCount, keyCount: 4), state, $"{transactionCount} transactions");

        Assert.Equal(transactionCount, outcome.Results.Count);
    }

    // x + y = 100 always; between the two writes of another incarnation a reader can see something else, and then
    // misbehaves.
    [Theory, InlineData(2), InlineData(4), InlineData(8)]
    public void Execute_ReaderThatThrowsOnInconsistentState_NeverFailsInTheEnd(int workers)
    {
        using ExecutorHarness harness = new(workers);
        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new(seed);
            var transactions = new Action<SyntheticTransaction>[200];
            for (int i = 0; i < transactions.Length; i++)
            {
                int delta = random.Next(-5, 6);
                transactions[i] = i % 2 == 0
                    ? transaction => Move(transaction, delta)
                    : transaction => transaction.Set(2, 100 / Consistent(transaction));
            }

            StateStore state = ExecutorHarness.StateOf(2, 50);
            harness.AssertSame(new SyntheticBlock(transactions), state, $"seed {seed}, {workers} workers");
        }

        static void Move(SyntheticTransaction transaction, int delta)
        {
            transaction.Add(0, delta);
            transaction.Add(1, -delta);
        }

        static long Consistent(SyntheticTransaction transaction) =>
            transaction.Get(0) + transaction.Get(1) == 100 ? 1 : throw new InvalidOperationException("inconsistent");
    }

    [Theory, InlineData(1), InlineData(2), InlineData(8)]
    public void Execute_TransactionThatThrowsForGood_ThrowsThatAndTheNextBlockWorks(int workers)
    {
        using ExecutorHarness harness = new(workers);
        StateStore state = ExecutorHarness.StateOf(4, StartBalance);
        SyntheticBlock bad = new(
            transaction => transaction.Set(0, 1),
            transaction => throw new InvalidOperationException($"broken at {transaction.Get(0)}"),
            transaction => transaction.Set(0, 2));

        InvalidOperationException exception =
            Assert.Throws<InvalidOperationException>(() => harness.Parallel(bad, state));

        Assert.Equal("broken at 1", exception.Message);
        harness.AssertSame(BlockGenerator.Mixed(3, 100, 4), state, "after the broken block");
    }

    [Fact]
    public void Execute_AbandonedWithoutACause_Throws()
    {
        using ExecutorHarness harness = new(workers: 2);
        SyntheticBlock block = new(_ => throw new SyntheticTransaction.UnknownValueException());

        Assert.Throws<InvalidOperationException>(
            () => harness.Parallel(block, ExecutorHarness.StateOf(1, StartBalance)));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(4)]
    public void Execute_GasLimit_CutsAfterTheSameTransactionEverywhere(int workers)
    {
        using ExecutorHarness harness = new(workers);
        StateStore state = ExecutorHarness.StateOf(8, StartBalance);
        SyntheticBlock block = BlockGenerator.Mixed(5, transactionCount: 40, keyCount: 8);
        long gasUsed = new SequentialExecutor()
            .Execute(block, state, long.MaxValue)
            .Results.Sum(result => result.GasUsed);
        for (long gasLimit = 0; gasLimit <= gasUsed + 10; gasLimit += 7)
            harness.AssertSame(block, state, $"gas limit {gasLimit}, {workers} workers", gasLimit);
    }

    [Fact]
    public void Execute_ChainsOfOneSender_AreNotExecutedTwice()
    {
        const int Count = 1_000;
        using ExecutorHarness harness = new(workers: 4);
        Action<SyntheticTransaction>[] transactions =
            [.. Enumerable.Range(0, Count).Select(i => (Action<SyntheticTransaction>)(t => t.Add(i % 5, 1)))];
        SyntheticBlock block = new(transactions) { Predecessor = index => index >= 5 ? index - 5 : -1 };

        BlockOutcome outcome = harness.Parallel(block, ExecutorHarness.StateOf(5, 0));

        Assert.Equal(Count, block.Executions);
        Assert.Equal(0, outcome.Statistics.Conflicts);
    }

    [Fact]
    public void Statistics_HotKey_IsNamed()
    {
        using ExecutorHarness harness = new(workers: 4);
        using Barrier barrier = new(2);
        int arrivals = 0;

        // The two read before either writes, so one of them must run again.
        void AddTogether(SyntheticTransaction transaction)
        {
            long before = transaction.Get(7);
            if (Interlocked.Increment(ref arrivals) <= 2)
                barrier.SignalAndWait();
            transaction.Set(7, before + 1);
        }

        BlockOutcome outcome = harness.Parallel(
            new SyntheticBlock(AddTogether, AddTogether), ExecutorHarness.StateOf(8, 0));

        Assert.Equal(2, SyntheticBlock.Decode(Assert.Single(outcome.Writes).Value));
        Assert.Equal(1, outcome.Statistics.Reexecutions);
        Assert.Equal(SyntheticBlock.Key(7), Assert.Single(outcome.Statistics.HottestKeys).Key);
    }

    [Theory, InlineData(2), InlineData(3)]
    public void Execute_TinyTransactionsOverAndOver_NeverDiffers(int workers)
    {
        using StressRun run = new(workers);
        for (int seed = 0; seed < 60; seed++)
            run.Execute(seed);
    }
}
