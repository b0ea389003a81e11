using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Execution;

namespace Contracts.Cli.Benchmarks;

/// <summary>What a node spends on a contract before its first call: verify, meter, verify again, load.</summary>
internal static class PipelineBenchmark
{
    private const int WarmRuns = 20;

    /// <summary>Measures. Only the first run of a process is a cold one.</summary>
    public static IEnumerable<BenchmarkFigure> Run(ContractPackage package)
    {
        double cold = Measure.Best(1, () => Publish(package));
        double warm = Measure.Best(WarmRuns, () => Publish(package));
        yield return new BenchmarkFigure(
            "pipelineColdMilliseconds", cold * 1e3, $"verify, meter and load {package.Name}, first in its process");
        yield return new BenchmarkFigure(
            "pipelineWarmMilliseconds", warm * 1e3, $"the same, later: best of {WarmRuns}");
        yield return new BenchmarkFigure(
            "moduleBytes", package.Module.Length, $"the linked module of {package.Name}, in bytes");
    }

    private static void Publish(ContractPackage package)
    {
        using ContractStore store = new(new ClrContractEngine(), Limits.Default, GasSchedule.Default);
        if (!store.Publish(package.Module).Accepted)
            throw new UserErrorException($"{package.Name} is rejected; see 'contracts verify'.", ExitCodes.Rejected);
    }
}
