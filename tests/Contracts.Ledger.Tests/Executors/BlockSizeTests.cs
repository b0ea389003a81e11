using Contracts.State;

namespace Contracts.Ledger.Tests.Executors;

public sealed class BlockSizeTests
{
    /// <summary>Every number of workers, more than there are processors too, and every size of block.</summary>
    public static TheoryData<int, int> Sizes
    {
        get
        {
            TheoryData<int, int> sizes = [];
            foreach (int workers in (int[])[1, 2, 3, 4, 8, 16, 64])
            {
                foreach (int transactions in (int[])[1, 10, 1_000, 10_000])
                    sizes.Add(workers, transactions);
            }

            return sizes;
        }
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Execute_GeneratedBlock_GivesWhatTheSequentialExecutorGives(int workers, int transactions)
    {
        using ExecutorHarness harness = new(workers);
        foreach (int keyCount in (int[])[3, 300])
        {
            string what = $"{workers} workers, {transactions} transactions, {keyCount} keys";
            StateStore values = ExecutorHarness.StateOf(keyCount, 1_000);
            StateStore counters = ExecutorHarness.CountersOf(keyCount, 1_000);
            harness.AssertSame(BlockGenerator.Mixed(1, transactions, keyCount), values, what);
            harness.AssertSame(BlockGenerator.Transfers(1, transactions, keyCount), values, what);
            harness.AssertSame(BlockGenerator.Counters(1, transactions, keyCount), counters, what);
            harness.AssertSame(BlockGenerator.Payments(1, transactions, keyCount), counters, what);
        }
    }

    // Nothing is shared between two executors of one process.
    [Fact]
    public void Execute_TwoExecutorsAtOnce_DoNotDisturbEachOther() => Parallel.For(0, 2, number =>
    {
        using ExecutorHarness harness = new(workers: 3);
        for (int seed = 0; seed < 30; seed++)
        {
            harness.AssertSame(
                BlockGenerator.Mixed(seed + number, 100, 4), ExecutorHarness.StateOf(4, 1_000), $"seed {seed}");
        }
    });
}
