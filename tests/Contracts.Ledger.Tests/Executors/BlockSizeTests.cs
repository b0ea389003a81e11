using System.Runtime.CompilerServices;
using Contracts.Ledger.Executors;
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

    // Else the garbage collector would move the results of each block out of the way of the next.
    [Theory, InlineData(true), InlineData(false)]
    public void Execute_Done_KeepsNoResult(bool goesAhead)
    {
        using WorkerPool pool = new(workerCount: 2, Limits.Default);
        ParallelExecutor parallel = new(pool);
        SequentialExecutor sequential = new();

        List<WeakReference> results = ExecuteAndForget();

        GC.Collect();
        Assert.Equal(100, results.Count);
        Assert.DoesNotContain(results, static result => result.IsAlive);
        GC.KeepAlive(parallel);
        GC.KeepAlive(sequential);

        // In a method of its own, whose variables are gone when it returns.
        [MethodImpl(MethodImplOptions.NoInlining)]
        List<WeakReference> ExecuteAndForget()
        {
            SyntheticBlock block = BlockGenerator.Counters(seed: 1, transactionCount: 100, 300);
            StateStore state = ExecutorHarness.CountersOf(300, 1_000);
            BlockOutcome? outcome = null;
            if (goesAhead)
                outcome = parallel.ExecuteAhead(block, state, long.MaxValue);
            else
                pool.Run(1, _ => outcome = sequential.Execute(block, state, long.MaxValue));
            return [.. outcome!.Results.Select(static result => new WeakReference(result))];
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
