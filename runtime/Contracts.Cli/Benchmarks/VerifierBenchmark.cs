using Contracts.Bytecode;
using Contracts.Bytecode.Metering;

namespace Contracts.Cli.Benchmarks;

/// <summary>How fast modules are judged: ordinary code, and what an attacker makes to be slow.</summary>
internal static class VerifierBenchmark
{
    /// <summary>So many that the compiler has done with the verifier by the last ones.</summary>
    private const int OrdinaryRuns = 40;
    private const int WorstRuns = 3;
    private const double Megabyte = 1e6;

    /// <summary>Measures every module, and sums up.</summary>
    public static IEnumerable<BenchmarkFigure> Run()
    {
        byte[] ordinary = WorstModules.OrdinaryCode();
        double seconds = Measure.LeastProcessorTime(OrdinaryRuns, () => Verify(ordinary));
        yield return new BenchmarkFigure(
            "verifierMegabytesPerSecond",
            ordinary.Length / Megabyte / seconds,
            "ordinary IL, megabytes of module per second");

        double worst = 0;
        string worstName = "";
        foreach ((string name, Func<byte[]> build) in WorstModules.All)
        {
            byte[] module = build();
            VerificationReport? report = null;
            double milliseconds = Measure.LeastProcessorTime(WorstRuns, () => report = Verify(module)) * 1e3;
            if (milliseconds > worst)
                (worst, worstName) = (milliseconds, name);
            yield return new BenchmarkFigure(
                $"{name}Milliseconds", milliseconds, $"{module.Length:N0} bytes, {Verdict(report!)}");
            double pipeline = Measure.LeastProcessorTime(1, () => Prepare(module)) * 1e3;
            yield return new BenchmarkFigure(
                $"{name}PipelineMilliseconds", pipeline, "the same: verified, metered and verified again");
        }

        yield return new BenchmarkFigure(
            "worstMillisecondsAtSizeLimit", worst, $"the slowest module to verify: {worstName}");
    }

    private static VerificationReport Verify(byte[] module) =>
        ModuleVerifier.Verify(module, Limits.Default, VerifierProfile.Authored);

    private static void Prepare(byte[] module) =>
        ModulePipeline.Prepare(module, Limits.Default, GasSchedule.Default);

    private static string Verdict(VerificationReport report) =>
        report.Accepted ? "accepted" : $"{report.FindingCount:N0} findings, {report.Findings[0]}";
}
