using Contracts.Cli.Building;
using Contracts.Cli.Files;
using Contracts.Cli.Output;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>Sums a hunt up.</summary>
internal static class GasBenchmark
{
    /// <summary>Nothing runs so fast: where less was measured, the compiler saw that nobody needs the result.</summary>
    private const double EliminatedMax = 0.01;

    private const string CoreLibraryProject = "tests/Contracts.Benchmarks";
    private const string CoreLibraryContract = "CoreLibraryCosts.";

    private const int ShownCount = 40;

    /// <summary>Hunts, and gives the worst and the median.</summary>
    public static IEnumerable<BenchmarkFigure> Run(ulong seed, int count, bool isJson, Terminal terminal)
    {
        string contract = ContractBuilder.Build(CoreLibraryProject)
            .Single(file => Path.GetFileName(file).StartsWith(CoreLibraryContract, StringComparison.Ordinal));
        (List<GasSample> samples, int leftOut) = GasHunt.Run(
            seed,
            count,
            ContractFile.ReadPackage(contract),
            Limits.Default,
            step => terminal.Error.WriteLine($"measuring gas: {step}"));
        samples.RemoveAll(sample => sample.NanosecondsPerGas < EliminatedMax);
        if (!isJson)
            WriteWorst(samples, terminal);

        GasSample worst = samples[0];
        GasSample largest = samples.MaxBy(sample => sample.BytesPerGas)!;
        double median = samples[samples.Count / 2].NanosecondsPerGas;
        yield return new BenchmarkFigure(
            "worstNanosecondsPerGas",
            worst.NanosecondsPerGas,
            $"worst of {samples.Count} subjects",
            worst.Program.ToString());
        yield return new BenchmarkFigure("medianNanosecondsPerGas", median, "the middle of all subjects");
        yield return new BenchmarkFigure("worstToMedianRatio", worst.NanosecondsPerGas / median, "worst by median");
        yield return new BenchmarkFigure(
            "worstBytesPerGas", largest.BytesPerGas, "bytes allocated per gas, at most", largest.Program.ToString());
        yield return new BenchmarkFigure("gasSubjectCount", samples.Count, "instructions, members and programs");
        yield return new BenchmarkFigure(
            "gasLeftOutCount", leftOut, "programs that fail, or end at once, with some operands or sizes");
    }

    private static void WriteWorst(List<GasSample> samples, Terminal terminal) => terminal.WriteTable(
        ["ns per gas", "ns", "gas", "bytes per gas", "program"],
        samples
            .Take(ShownCount)
            .Select(RowOf));

    private static IReadOnlyList<string> RowOf(GasSample sample) =>
    [
        Invariant($"{sample.NanosecondsPerGas:0.000}"),
        Invariant($"{sample.Nanoseconds / sample.Rounds:0.0}"),
        Invariant($"{(double)sample.Gas / sample.Rounds:0.0}"),
        Invariant($"{sample.BytesPerGas:0.0}"),
        sample.Program.ToString(),
    ];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
