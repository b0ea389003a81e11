using Contracts.Ledger.Executors;
using Contracts.State;

namespace Contracts.Cli.Benchmarks;

/// <summary>
/// The parallel executor beside the sequential one, on transactions that read two entries, compute for a given time and
/// write the two.
/// </summary>
internal static class ExecutorBenchmark
{
    private const int TransactionCount = 10_000;
    private const int Runs = 4;

    /// <summary>Measures with so many workers.</summary>
    public static IEnumerable<BenchmarkFigure> Run(int workers)
    {
        using WorkerPool pool = new(workers, Limits.Default);
        ParallelExecutor parallel = new(pool);
        foreach ((string name, int accounts, double microseconds, bool isChained) in new[]
        {
            ("OneMicrosecond", 10_000, 1.0, false),
            ("FiveMicroseconds", 10_000, 5.0, false),
            ("TwentyMicroseconds", 10_000, 20.0, false),
            ("TenAccounts", 10, 5.0, false),
            ("TwoAccounts", 2, 5.0, false),
            ("OneSender", 10_000, 5.0, true),
        })
        {
            SpinningBlock block = new(TransactionCount, accounts, microseconds, isChained);
            StateStore state = block.CreateState();
            (double sequentialSeconds, double parallelSeconds) = Measure.BestOfBoth(
                Runs,
                () => pool.Run(1, _ => new SequentialExecutor().Execute(block, state, long.MaxValue)),
                () => parallel.Execute(block, state, long.MaxValue));
            yield return new BenchmarkFigure(
                $"speedup{workers}Workers{name}",
                sequentialSeconds / parallelSeconds,
                string.Create(
                    null,
                    $"speed-up of {workers} workers, {microseconds} us a transaction, "
                    + $"{accounts:N0} accounts{(isChained ? ", one sender" : "")}"));
        }

        yield return Bookkeeping();
    }

    /// <summary>What the parallel way costs on one worker, where it can win nothing.</summary>
    private static BenchmarkFigure Bookkeeping()
    {
        using WorkerPool pool = new(1, Limits.Default);
        ParallelExecutor parallel = new(pool);
        SpinningBlock block = new(TransactionCount, 10_000, 0, isChained: false);
        StateStore state = block.CreateState();
        (double sequentialSeconds, double aheadSeconds) = Measure.BestOfBoth(
            2 * Runs,
            () => pool.Run(1, _ => new SequentialExecutor().Execute(block, state, long.MaxValue)),
            () => parallel.ExecuteAhead(block, state, long.MaxValue));
        return new BenchmarkFigure(
            "bookkeepingNanosecondsPerTransaction",
            1e9 * (aheadSeconds - sequentialSeconds) / TransactionCount,
            "nanoseconds of bookkeeping a transaction, one worker");
    }
}
