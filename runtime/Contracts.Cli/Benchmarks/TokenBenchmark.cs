using System.Diagnostics;
using Contracts.Bytecode;
using Contracts.Ledger.Executors;

namespace Contracts.Cli.Benchmarks;

/// <summary>
/// Token transfers through a real contract, one after another: executed and written into the state, without roots.
/// </summary>
internal static class TokenBenchmark
{
    private const int AccountCount = 10_000;
    private const int BlockSize = 10_000;
    private const int WarmUpCount = 30;
    private const int BlockCount = 300;
    private const double RareShare = 0.99;

    public static IEnumerable<BenchmarkFigure> Run(ContractPackage package)
    {
        using WorkerPool pool = new(1, Limits.Default);
        using TokenBlocks blocks = new(package, AccountCount, pool);
        SequentialExecutor executor = new();
        List<Sample> samples = [];
        List<double> controls = [];
        MemoryWalk walk = new();
        for (int i = 0; i < WarmUpCount + BlockCount; i++)
        {
            IExecutableBlock block = blocks.NextBlock(BlockSize);
            pool.Run(1, _ => samples.Add(Execute(executor, block, blocks)));
            pool.Run(1, _ => controls.Add(Measure.Best(1, walk.Go)));
        }

        samples.RemoveRange(0, WarmUpCount);
        controls.RemoveRange(0, WarmUpCount);
        double[] seconds = [.. samples.Select(sample => sample.Seconds)];
        double median = Quantile(seconds, 0.5);
        yield return new BenchmarkFigure(
            "sequentialTransfersPerSecond",
            BlockSize / median,
            $"token transfers per second, sequential, {AccountCount:N0} accounts, without roots; the median block");
        yield return new BenchmarkFigure(
            "blockTimeP99ByMedianRatio",
            Quantile(seconds, RareShare) / median,
            $"the 99th percentile of {BlockCount} blocks of {BlockSize:N0} transfers by their median");
        yield return new BenchmarkFigure(
            "controlTimeP99ByMedianRatio",
            Quantile(controls, RareShare) / Quantile(controls, 0.5),
            "the same of walks through memory between the blocks, which allocate nothing: the machine's own");
        yield return new BenchmarkFigure(
            "allocatedBytesPerTransfer",
            samples.Average(sample => sample.Bytes) / BlockSize,
            "bytes that executing and writing a transfer allocates: the contract's, the node's, the result");
        yield return new BenchmarkFigure(
            "contractBytesPerTransfer",
            samples.Average(sample => sample.ContractBytes) / BlockSize,
            "bytes of these that the contract itself allocates, by the meter");
    }

    private static Sample Execute(SequentialExecutor executor, IExecutableBlock block, TokenBlocks blocks)
    {
        long bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        BlockOutcome outcome = executor.Execute(block, blocks.State, long.MaxValue);
        blocks.State.ApplyEntries(outcome.Writes);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
        if (outcome.Results.Any(result => !result.Outcome.IsSuccess))
            throw new UserErrorException("A transfer of the benchmark did not succeed.", ExitCodes.Rejected);
        return new Sample(seconds, bytes, outcome.Results.Sum(result => result.MemoryUsed));
    }

    private static double Quantile(IEnumerable<double> values, double share)
    {
        double[] ordered = [.. values.Order()];
        return ordered[(int)(ordered.Length * share)];
    }

    private readonly record struct Sample(double Seconds, long Bytes, long ContractBytes);
}
