using System.Diagnostics;
using System.Reflection.PortableExecutable;
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
    private const int BuildRuns = 10;

    /// <summary>Measures. Only the first run of a process is a cold one, as a build's is.</summary>
    /// <remarks>
    /// The linker of this process is compiled ahead of time where the tool is published for one system. The linker
    /// that a build runs is another file, that of the property <c>ContractsLinker</c>, which the environment may set.
    /// </remarks>
    public static IEnumerable<BenchmarkFigure> Run()
    {
        string file = ContractBuilder.Build(Project)
            .Single(path => Path.GetFileName(path) == ContractName + ".contract");
        ContractPackage built = ContractFile.ReadPackage(file);
        LinkRequest request = RequestOf(built, Path.GetDirectoryName(file)!);
        double cold = Measure.Best(1, () => Link(request, built));
        double warm = Measure.Best(WarmRuns, () => Link(request, built));
        yield return new BenchmarkFigure(
            "linkColdMilliseconds",
            cold * 1e3,
            $"link {built.Name}, first in its process, {FormOf(typeof(ContractLinker).Assembly.Location)}");
        yield return new BenchmarkFigure(
            "linkWarmMilliseconds", warm * 1e3, $"the same, later: best of {WarmRuns}");
        yield return new BenchmarkFigure(
            "linkedModuleBytes", built.Module.Length, $"the linked module of {built.Name}, in bytes");
        string linker = ContractBuilder.PropertyOf(Project, "ContractsLinker");
        string lines = ContractBuilder.PropertyOf(Project, "_ContractsRequest");
        double build = Measure.Best(BuildRuns, () => RunLinker(linker, lines));
        yield return new BenchmarkFigure(
            "linkBuildMilliseconds",
            build * 1e3,
            $"the process that a build runs: link and verify all of {Project}, "
            + $"{FormOf(Path.Combine(Path.GetDirectoryName(linker)!, "Contracts.Bytecode.dll"))}: best of {BuildRuns}");
    }

    /// <summary>Runs the linker as a build does.</summary>
    /// <exception cref="UserErrorException">It fails: the environment may have named another file.</exception>
    internal static void RunLinker(string linker, string request)
    {
        using Process process = Process.Start("dotnet", ["exec", linker, request]);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new UserErrorException($"{linker} ended with {process.ExitCode}: see what it says above.");
    }

    private static string FormOf(string assembly)
    {
        using PEReader image = new(File.OpenRead(assembly));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0
            ? "compiled ahead of time"
            : "compiled as it runs";
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
            CoreLibrary = LinkInput.FromFile(ContractBuilder.PropertyOf(Project, "ContractsCoreLibrary")),
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
