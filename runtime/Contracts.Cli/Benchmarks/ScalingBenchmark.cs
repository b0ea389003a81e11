using System.Diagnostics;
using Contracts.Bytecode;
using Contracts.Execution;
using Contracts.Ledger.Executors;
using Contracts.Ledger.Executors.Speculation;
using Contracts.State;
using Contracts.State.MultiVersion;

namespace Contracts.Cli.Benchmarks;

/// <summary>
/// What more processors than this machine has would give: the scheduler as it is drives virtual workers, each with a
/// clock of its own, through token transfers whose times were taken one after another.
/// </summary>
/// <remarks>
/// Always the worker whose clock is behind takes the next step. An execution reads when it begins and takes the time
/// that it took on its own; every other step takes <see cref="StepNanoseconds"/>. Left out: the way of cache lines
/// between processors, waiting for locks, the memory's bandwidth, pauses of the garbage collector, waking threads; and
/// all of a block that is not execution: admission, receipts, roots.
/// </remarks>
internal static class ScalingBenchmark
{
    private const int TransactionCount = 10_000;
    private const int Recordings = 5;
    private const double StepNanoseconds = 50;
    private const double IdleNanoseconds = 200;

    private static readonly int[] WorkerCounts = [2, 4, 8, 16, 32, 64];

    /// <summary>Simulates a recorded order of transfers, or one that is made up where none is given.</summary>
    public static IEnumerable<BenchmarkFigure> Run(ContractPackage package, string? csvPath)
    {
        TransferOrder order = csvPath is null
            ? TransferOrder.LikeMainnet(TransactionCount)
            : TransferOrder.Recorded(csvPath, TransactionCount);
        string origin = csvPath is null ? "an order made up like mainnet's" : "the order of the CSV file";
        using WorkerPool pool = new(1, Limits.Default);
        using TokenBlocks blocks = new(package, order.AccountCount, pool);
        IExecutableBlock block = blocks.NextBlock(order);
        double[] nanoseconds = [];
        pool.Run(1, _ => nanoseconds = Record(block, blocks.State));
        double longestChain = LongestChain(order, nanoseconds);
        foreach (int workers in WorkerCounts)
        {
            double elapsed = 0;
            pool.Run(1, _ => elapsed = Simulate(block, blocks.State, nanoseconds, workers));
            double ideal = nanoseconds.Sum() / Math.Max(longestChain, nanoseconds.Sum() / workers);
            yield return new BenchmarkFigure(
                $"idealSpeedup{workers}Workers", ideal, $"{workers} workers, limited by chains of senders, {origin}");
            yield return new BenchmarkFigure(
                $"simulatedSpeedup{workers}Workers",
                nanoseconds.Sum() / elapsed,
                $"{workers} virtual workers of the scheduler, {origin}");
        }
    }

    /// <summary>The least time of each transaction, one after another.</summary>
    private static double[] Record(IExecutableBlock block, StateStore state)
    {
        double[] least = new double[block.TransactionCount];
        Array.Fill(least, double.MaxValue);
        for (int run = 0; run < Recordings; run++)
        {
            BlockAccumulator accumulator = new();
            accumulator.Reset(state, long.MaxValue);
            for (int i = 0; i < least.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                ExecutionResult result = block.Execute(i, accumulator);
                least[i] = Math.Min(least[i], Stopwatch.GetElapsedTime(start).TotalNanoseconds);
                accumulator.Add(result);
            }
        }

        return least;
    }

    /// <summary>Balances are counters, so that only transfers of one sender wait for each other.</summary>
    private static double LongestChain(TransferOrder order, double[] nanoseconds)
    {
        double[] ends = new double[nanoseconds.Length];
        for (int i = 0; i < ends.Length; i++)
            ends[i] = nanoseconds[i] + (order.Predecessors[i] < 0 ? 0 : ends[order.Predecessors[i]]);
        return ends.Max();
    }

    private static double Simulate(IExecutableBlock block, StateStore state, double[] nanoseconds, int workers)
    {
        MultiVersionMemory memory = new();
        SpeculationWindow window = new();
        Scheduler scheduler = new(window);
        CommitLine commitLine = new(scheduler, window, memory);
        BlockChanges changes = new();
        changes.Reset(long.MaxValue);
        memory.Reset(state, block.TransactionCount);
        scheduler.Reset(block);
        window.Reset(workers);
        commitLine.Reset(changes);
        PriorityQueue<VirtualWorker, double> queue = new();
        for (int i = 0; i < workers; i++)
            queue.Enqueue(new VirtualWorker(scheduler, commitLine, memory, nanoseconds), i);

        double now = 0;
        while (!commitLine.IsDone && queue.TryDequeue(out VirtualWorker? worker, out now))
        {
            bool hasWorked = worker.Step(block);
            queue.Enqueue(worker, now + worker.TakeTime() + (hasWorked ? StepNanoseconds : IdleNanoseconds));
        }

        return now;
    }

    /// <summary>A worker that keeps count of the time that its executions would take.</summary>
    private sealed class VirtualWorker(
        Scheduler scheduler, CommitLine commitLine, MultiVersionMemory memory, double[] nanoseconds)
        : SpeculationWorker(scheduler, commitLine, memory)
    {
        private double _time;

        public double TakeTime()
        {
            double time = _time;
            _time = 0;
            return time;
        }

        protected override bool TryExecute(IExecutableBlock block, SpeculativeReader reader)
        {
            _time += nanoseconds[Task.Index];
            return base.TryExecute(block, reader);
        }
    }
}
