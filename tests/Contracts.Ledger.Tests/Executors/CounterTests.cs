using Contracts.Execution;
using Contracts.Ledger.Executors;
using Contracts.State;

namespace Contracts.Ledger.Tests.Executors;

public sealed class CounterTests
{
    private const int StartBalance = 1_000;

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(8), InlineData(16), InlineData(64)]
    public void Execute_Counters_GivesWhatTheSequentialExecutorGives(int workers)
    {
        using ExecutorHarness harness = new(workers);
        for (int seed = 0; seed < 60; seed++)
        {
            int counterCount = 1 << (seed % 6);
            StateStore state = ExecutorHarness.CountersOf(counterCount / 2, seed % 3 == 0 ? UInt128.MaxValue : 60);
            SyntheticBlock block = BlockGenerator.Counters(seed, transactionCount: 5 + (seed * 3), counterCount);

            harness.AssertSame(block, state, $"seed {seed}, {workers} workers");
        }
    }

    [Theory, InlineData(2), InlineData(4), InlineData(16)]
    public void Execute_Payments_KeepsTheTotal(int workers)
    {
        using ExecutorHarness harness = new(workers);
        foreach (int accounts in new[] { 2, 10, 1_000 })
        {
            StateStore state = ExecutorHarness.CountersOf(accounts, StartBalance);
            SyntheticBlock block = BlockGenerator.Payments(seed: accounts, transactionCount: 2_000, accounts);

            BlockOutcome outcome = harness.AssertSame(block, state, $"{accounts} accounts, {workers} workers");

            state.Apply([.. outcome.Writes]);
            UInt128 total = state.Entries.Aggregate(
                UInt128.Zero, static (sum, entry) => sum + CounterValue.Decode(entry.Value));
            Assert.Equal((UInt128)(accounts * StartBalance), total);
        }
    }

    // The reason for counters: whatever the schedule, nobody waits and nothing is executed twice.
    [Theory, InlineData(2), InlineData(8)]
    public void Execute_AdditionsToOneCounter_DoNotConflict(int workers)
    {
        const int Count = 3_000;
        using ExecutorHarness harness = new(workers);
        SyntheticBlock block = new(
            [.. Enumerable.Repeat<Action<SyntheticTransaction>>(transaction => transaction.Credit(0, 1), Count)]);

        BlockOutcome outcome = harness.Parallel(block, ExecutorHarness.CountersOf(1, 5));

        Assert.Equal((UInt128)(Count + 5), CounterValue.Decode(Assert.Single(outcome.Writes).Value));
        Assert.Equal(Count, block.Executions);
        Assert.Equal(0, outcome.Statistics.Conflicts);
    }

    [Theory, InlineData(2), InlineData(8)]
    public void Execute_SubtractionsOfWhatIsThere_DoNotConflict(int workers)
    {
        const int Count = 3_000;
        using ExecutorHarness harness = new(workers);
        SyntheticBlock block = new(
            [.. Enumerable.Repeat<Action<SyntheticTransaction>>(transaction => transaction.Debit(0, 2), Count)]);

        BlockOutcome outcome = harness.Parallel(block, ExecutorHarness.CountersOf(1, 2 * Count));

        Assert.Null(Assert.Single(outcome.Writes).Value);
        Assert.Equal(Count, block.Executions);
    }

    // The last units go to the first who ask, and the first that would not fit is refused, with any number of workers.
    [Theory, InlineData(2), InlineData(3), InlineData(8)]
    public void Execute_BoundsReachedWithinABlock_AreHeldExactly(int workers)
    {
        using ExecutorHarness harness = new(workers);
        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new(seed);
            Action<SyntheticTransaction>[] transactions =
                [.. Enumerable.Range(0, 300).Select<int, Action<SyntheticTransaction>>(_ => random.Next(2) == 0
                    ? transaction => transaction.Debit(0, 3)
                    : transaction => transaction.Credit(1, 3))];
            StateStore state = ExecutorHarness.CountersOf(1, 200);
            state.Apply([new StateWrite(SyntheticBlock.Counter(1), CounterValue.Encode(UInt128.MaxValue - 200))]);

            BlockOutcome outcome =
                harness.AssertSame(new SyntheticBlock(transactions), state, $"seed {seed}, {workers} workers");

            Assert.Equal(
                [(UInt128)2, UInt128.MaxValue - 2],
                outcome.Writes.OrderBy(write => write.Key).Select(write => CounterValue.Decode(write.Value)));
        }
    }
}
