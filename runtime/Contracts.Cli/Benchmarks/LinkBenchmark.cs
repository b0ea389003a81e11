using Contracts.Bytecode;
using Contracts.Bytecode.Linking;
using Contracts.Cli.Building;
using Contracts.Cli.Files;

namespace Contracts.Cli.Benchmarks;

/// <summary>What an author waits for after the compiler: the linking of the largest contract of the examples.</summary>
internal static class LinkBenchmark
{
    private const string Project = "examples/Hostile";
    private const string ContractName = "Flood";
    private const int WarmRuns = 20;

    /// <summary>Measures. Only the first run of a process is a cold one, as a build's is.</summary>
    public static IEnumerable<BenchmarkFigure> Run()
    {
        string file = ContractBuilder.Build(Project)
            .Single(path => Path.GetFileName(path) == ContractName + ".contract");
        ContractPackage built = ContractFile.ReadPackage(file);
        LinkRequest request = RequestOf(built, Path.GetDirectoryName(file)!);
        double cold = Measure.Best(1, () => Link(request, built));
        double warm = Measure.Best(WarmRuns, () => Link(request, built));
        yield return new BenchmarkFigure(
            "linkColdMilliseconds", cold * 1e3, $"link {built.Name}, first in its process");
        yield return new BenchmarkFigure(
            "linkWarmMilliseconds", warm * 1e3, $"the same, later: best of {WarmRuns}");
        yield return new BenchmarkFigure(
            "linkedModuleBytes", built.Module.Length, $"the linked module of {built.Name}, in bytes");
    }

    // What the build put beside the contract file is what it linked; the host's functions are no code to take.
    private static LinkRequest RequestOf(ContractPackage built, string folder)
    {
        string assembly = Path.Combine(folder, Path.GetFileName(Project) + ".dll");
        string host = Path.Combine(folder, "Contracts.Host.dll");
        return new LinkRequest
        {
            ContractName = built.Name,
            Assembly = LinkInput.FromFile(assembly),
            CoreLibrary = LinkInput.FromFile(ContractBuilder.CoreLibraryOf(Project)),
            References =
            [
                .. Directory.GetFiles(folder, "*.dll").Where(path => path != assembly && path != host)
                    .Order(StringComparer.Ordinal).Select(LinkInput.FromFile),
            ],
        };
    }

    private static void Link(LinkRequest request, ContractPackage built)
    {
        LinkResult linked = ContractLinker.Link(request);
        if (linked.Package is null || !linked.Package.Module.AsSpan().SequenceEqual(built.Module))
            throw new InvalidOperationException($"Linked again, {built.Name} is another module.");
    }
}
