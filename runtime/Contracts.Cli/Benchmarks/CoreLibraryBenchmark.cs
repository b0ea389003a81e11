using System.Reflection;
using System.Runtime.Loader;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Cli.Abi;
using Contracts.Cli.Building;
using Contracts.Cli.Files;
using Contracts.Execution;
using Contracts.State;

namespace Contracts.Cli.Benchmarks;

/// <summary>
/// What the core library costs: the same kernels as .NET runs them, and as a contract, linked, metered and executed by
/// a node's executor; in one process, in turn.
/// </summary>
internal static class CoreLibraryBenchmark
{
    private const string Project = "tests/Contracts.Benchmarks";
    private const string ContractFileName = "CoreLibrarySpeed.contract";
    private const string AssemblyFileName = "Contracts.Benchmarks.dll";
    private const string KernelTypeName = "Benchmarks.CoreLibraryKernels";
    private const int Runs = 30;
    private const int Rounds = 10;
    private const int Size = 500;
    private const long GasLimit = 1_000_000_000;

    /// <summary>Measures every family, and sums up.</summary>
    public static IEnumerable<BenchmarkFigure> Run()
    {
        string file = ContractBuilder.Build(Project).Single(path => Path.GetFileName(path) == ContractFileName);
        ContractPackage package = ContractFile.ReadPackage(file);
        Type kernels = LoadKernels(Path.Combine(Path.GetDirectoryName(file)!, AssemblyFileName));
        List<BenchmarkFigure> figures = ContractThread.Run(() => Measured(package, kernels), Limits.Default);
        double mean = Math.Exp(figures.Average(figure => Math.Log(figure.Value)));
        return
        [
            .. figures,
            new BenchmarkFigure("corelibGeometricMean", mean, "all families, geometric mean of the ratios"),
            new BenchmarkFigure("corelibWorst", figures.Max(figure => figure.Value), "all families, worst ratio"),
        ];
    }

    private static List<BenchmarkFigure> Measured(ContractPackage package, Type kernels)
    {
        using ContractStore store = new(new ClrContractEngine(), Limits.Default, GasSchedule.Default);
        using TransactionExecutor executor = new(store);
        PipelineResult published = store.Publish(package.Module);
        if (!published.Accepted)
            throw new InvalidOperationException($"The kernels are rejected: {published.Report.Findings[0]}");

        Address contract = Address.FromBytes(new byte[Address.Size], 0);
        StateStore state = new(HashSuite.Blake3);
        state.Apply([new StateWrite(StateKey.ForCodeHash(contract), published.Module.CodeHash.ToBytes())]);
        List<BenchmarkFigure> figures = [];
        foreach (AbiMethod method in AbiDocument.Parse(package.Abi, package.Name).Methods)
        {
            Func<int, int, long> twin = kernels.GetMethod(method.Name)!.CreateDelegate<Func<int, int, long>>();
            TransactionRequest request = new(
                default, contract, GasLimit, new CallAction(contract, InputOf(method)));
            ExecutionResult? result = null;
            long expected = 0;
            (double plain, double metered) = Measure.BestOfBoth(
                Runs,
                () => expected = twin(Rounds, Size),
                () => result = executor.Execute(request, state, new BlockContext(Height: 1, Time: 1_000)));
            Check(method.Name, expected, result!);
            figures.Add(new BenchmarkFigure(
                $"corelib{method.Name}Ratio", metered / plain, $"{method.Name}: time as a contract over time on .NET"));
        }

        return figures;
    }

    private static void Check(string name, long expected, ExecutionResult result)
    {
        if (!result.Outcome.IsSuccess)
            throw new InvalidOperationException($"{name} ends with {result.Outcome}.");
        long actual = new CanonicalReader(result.Result).ReadInt64();
        if (actual != expected)
            throw new InvalidOperationException($"{name} gives {actual} as a contract and {expected} on .NET.");
    }

    private static byte[] InputOf(AbiMethod method)
    {
        CanonicalWriter input = new(capacity: 12);
        input.WriteUInt32(method.Selector);
        input.WriteInt32(Rounds);
        input.WriteInt32(Size);
        return input.ToArray();
    }

    // As the compiler made it, before the linker: its calls are of .NET's own library.
    private static Type LoadKernels(string path)
    {
        Assembly assembly = new AssemblyLoadContext(nameof(CoreLibraryBenchmark)).LoadFromAssemblyPath(path);
        return assembly.GetType(KernelTypeName, throwOnError: true)!;
    }
}
