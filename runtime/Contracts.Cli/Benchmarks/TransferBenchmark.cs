using Contracts.Cli.Output;
using Contracts.Cli.Running;
using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Benchmarks;

/// <summary>Token transfers in memory, roots included, signatures aside: sequentially and in parallel.</summary>
internal static class TransferBenchmark
{
    /// <summary>
    /// Their times are summed up. The best of them would be one in which the garbage collector had nothing to do.
    /// </summary>
    private const int Runs = 9;

    /// <summary>The workloads: few and many accounts, even and skewed.</summary>
    private static readonly (string Name, GeneratorSettings Settings, string Description)[] Workloads =
    [
        ("Even", new(10_000, 100_000, 0, 1, 1_000), "10,000 accounts, even"),
        ("Skewed", new(10_000, 100_000, 800, 1, 1_000), "10,000 accounts, skew 0.8"),
        ("Conflicting", new(10, 100_000, 0, 1, 1_000), "10 accounts, even"),
    ];

    /// <summary>Measures on a scenario whose contracts are built already.</summary>
    public static IEnumerable<BenchmarkFigure> Run(Scenario scenario, int threads)
    {
        Terminal silent = new(TextWriter.Null, TextWriter.Null, IsInteractive: false);
        foreach ((string name, GeneratorSettings settings, string description) in Workloads)
        {
            Scenario workload = scenario with { Workload = new ScenarioWorkload(null, null, settings) };
            double sequential = 0;
            double parallel = 0;
            for (int run = 0; run < Runs; run++)
            {
                sequential += Seconds(workload, new(false, 1, false, null, null), silent);
                parallel += Seconds(workload, new(true, threads, false, null, null), silent);
            }

            yield return new BenchmarkFigure(
                $"sequentialTransfersPerSecond{name}",
                Runs * (double)settings.Transactions / sequential,
                $"transfers per second, sequential, {description}");
            yield return new BenchmarkFigure(
                $"parallelTransfersPerSecond{name}",
                Runs * (double)settings.Transactions / parallel,
                $"transfers per second, {threads} threads, {description}");
            yield return new BenchmarkFigure(
                $"parallelSpeedupRatio{name}", sequential / parallel, $"parallel by sequential, {description}");
        }
    }

    private static double Seconds(Scenario scenario, RunOptions options, Terminal terminal)
    {
        RunReport report = ScenarioRun.Execute(scenario, options, terminal);
        return report.Succeeded == report.Transactions
            ? report.Seconds
            : throw new UserErrorException("A transfer of the benchmark did not succeed.", ExitCodes.Rejected);
    }
}
