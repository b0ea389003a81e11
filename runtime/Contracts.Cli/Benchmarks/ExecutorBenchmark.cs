using Contracts.Bytecode;
using Contracts.Ledger.Executors;
using Contracts.State;

namespace Contracts.Cli.Benchmarks;

/// <summary>
/// The parallel executor beside the sequential one, on transfers that compute for a given time; and the sequential one
/// on token transfers.
/// </summary>
internal static class ExecutorBenchmark
{
    private const int TransactionCount = 10_000;
    private const int Runs = 8;

    /// <summary>
    /// Blocks of an even and of a contended order before anything is measured: until then a part of the executor's code
    /// is not compiled in full, and the compiler takes one of the processors.
    /// </summary>
    private const int WarmUpBlocks = 60;

    private const int TinyRepetitions = 200;

    /// <summary>Measures with so many workers.</summary>
    /// <param name="package">The token of the examples.</param>
    /// <param name="workers">Workers of the parallel executor.</param>
    /// <param name="csvPath">A recorded order of transfers; null for one that is made up.</param>
    public static IEnumerable<BenchmarkFigure> Run(ContractPackage package, int workers, string? csvPath)
    {
        foreach (BenchmarkFigure figure in TokenBenchmark.Run(package))
            yield return figure;

        WarmUp(workers);
        double worst = double.MaxValue;
        foreach (Workload workload in Workloads(csvPath))
        {
            double speedup = Speedup(workload, workers);
            worst = Math.Min(worst, speedup);
            yield return new BenchmarkFigure(
                $"speedup{WordOf(workers)}Workers{workload.Name}",
                speedup,
                $"{workers} workers by one after another, {workload.Description}");
        }

        yield return new BenchmarkFigure("worstSpeedup", worst, "the least of these ratios");
        yield return Bookkeeping();
        yield return new BenchmarkFigure(
            "cacheLineNanoseconds",
            CacheLineHop.Nanoseconds(),
            "nanoseconds until another core has what this one wrote, as workers must for each other");
    }

    private static IEnumerable<Workload> Workloads(string? csvPath)
    {
        var even = TransferOrder.Even(10_000, TransactionCount);
        TransferOrder mainnet = csvPath is null
            ? TransferOrder.LikeMainnet(TransactionCount)
            : TransferOrder.Recorded(csvPath, TransactionCount);
        string origin = csvPath is null ? "an order made up like mainnet's" : "the order of the CSV file";
        yield return new("OneMicrosecond", even, 1, false, "1 us, 10,000 accounts");
        yield return new("FiveMicroseconds", even, 5, false, "5 us, 10,000 accounts");
        yield return new("TwentyMicroseconds", even, 20, false, "20 us, 10,000 accounts");
        yield return new("TenAccounts", TransferOrder.Even(10, TransactionCount), 5, false, "5 us, 10 accounts");
        yield return new(
            "TenAccountsCounted", TransferOrder.Even(10, TransactionCount), 5, true, "5 us, 10 accounts, counters");
        yield return new("TwoAccounts", TransferOrder.Even(2, TransactionCount), 5, false, "5 us, 2 accounts");
        yield return new(
            "OneSender", TransferOrder.OfOneSender(10_000, TransactionCount), 5, false, "5 us, one sender");
        yield return new("Mainnet", mainnet, 5, true, $"5 us, {origin}, counters");
        yield return new("MainnetValues", mainnet, 5, false, $"5 us, {origin}, values");
        yield return new("TinyBlocks", even.Take(10), 5, false, "5 us, blocks of 10");
        yield return new("EmptyBlocks", even.Take(0), 5, false, "empty blocks");
    }

    private static void WarmUp(int workers)
    {
        using WorkerPool pool = new(workers, Limits.Default);
        ParallelExecutor parallel = new(pool);
        foreach (int accounts in (int[])[10_000, 10])
        {
            foreach (bool isCounted in (bool[])[false, true])
            {
                SpinningBlock block = new(TransferOrder.Even(accounts, TransactionCount), 1, isCounted);
                StateStore state = block.CreateState();
                for (int i = 0; i < WarmUpBlocks; i++)
                    parallel.ExecuteAhead(block, state, long.MaxValue);
            }
        }
    }

    private static double Speedup(Workload workload, int workers)
    {
        using WorkerPool pool = new(workers, Limits.Default);
        ParallelExecutor parallel = new(pool);
        SequentialExecutor sequential = new();
        SpinningBlock block = new(workload.Order, workload.Microseconds, workload.IsCounted);
        StateStore state = block.CreateState();
        int repetitions = block.TransactionCount < 100 ? TinyRepetitions : 1;
        (double sequentialSeconds, double parallelSeconds) = Measure.BestOfBoth(
            Runs,
            () => Repeat(() => pool.Run(1, _ => sequential.Execute(block, state, long.MaxValue))),
            () => Repeat(() => parallel.Execute(block, state, long.MaxValue)));
        return sequentialSeconds / parallelSeconds;

        void Repeat(Action run)
        {
            for (int i = 0; i < repetitions; i++)
                run();
        }
    }

    /// <summary>What the parallel way costs on one worker, where it can win nothing.</summary>
    private static BenchmarkFigure Bookkeeping()
    {
        using WorkerPool pool = new(1, Limits.Default);
        ParallelExecutor parallel = new(pool);
        SequentialExecutor sequential = new();
        SpinningBlock block = new(TransferOrder.Even(10_000, TransactionCount), 0, isCounted: false);
        StateStore state = block.CreateState();
        (double sequentialSeconds, double aheadSeconds) = Measure.BestOfBoth(
            4 * Runs,
            () => pool.Run(1, _ => sequential.Execute(block, state, long.MaxValue)),
            () => parallel.ExecuteAhead(block, state, long.MaxValue));
        return new BenchmarkFigure(
            "bookkeepingNanosecondsPerTransaction",
            1e9 * (aheadSeconds - sequentialSeconds) / TransactionCount,
            "nanoseconds of bookkeeping a transaction, one worker");
    }

    private static string WordOf(int workers) => workers == 2 ? "Two" : workers.ToString(null, null);

    private sealed record Workload(
        string Name, TransferOrder Order, double Microseconds, bool IsCounted, string Description);
}
