using Contracts.Bytecode;
using Contracts.Cli.Abi;
using Contracts.Cli.Scenarios;
using Contracts.Execution;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>Looks for the programs that take the most time, or memory, for their gas.</summary>
/// <remarks>Which programs are tried depends on the seed alone; what they take, on the machine.</remarks>
internal sealed class GasHunt
{
    private const int CandidateCount = 3;
    private const int DeployedCount = 300;
    private const int DeploymentCount = 3;
    private const int HugeMethodSize = 62_000;

    private static readonly string[] HugeNames =
    [
        "add: Int32", "mul: Int64 of itself", "add.ovf: Int64", "rem: Int64 reversed", "blt: Int32 unforeseen",
        "stloc: Int64", "ldobj: Int64", "ldind: Int32", "stind: Int32 and back", "ldobj: Int128", "conv.u1: Int64",
        "clt: Int64",
        "static UInt128::op_Addition(UInt128,UInt128):UInt128: chain of 0",
    ];

    private readonly SplitMix64 _random;
    private readonly int _count;
    private readonly ContractPackage _coreLibrary;
    private readonly Limits _limits;
    private readonly Action<string> _report;

    private GasHunt(ulong seed, int count, ContractPackage coreLibrary, Limits limits, Action<string> report)
    {
        _coreLibrary = coreLibrary;
        _random = new SplitMix64(seed);
        _count = count;
        _limits = limits;
        _report = report;
    }

    /// <summary>Hunts.</summary>
    /// <param name="seed">What the operands and the search depend on.</param>
    /// <param name="count">How many sequences of snippets the search tries.</param>
    /// <param name="coreLibrary">A contract whose methods use the core library, given rounds and a size.</param>
    /// <param name="limits">The limits of the chain.</param>
    /// <param name="report">Is told what is being done.</param>
    /// <returns>
    /// The worst sample of every subject, the worst of all first, and how many programs gave no sample: they fail with
    /// some operands or sizes, or end at once.
    /// </returns>
    public static (List<GasSample> Samples, int LeftOutCount) Run(
        ulong seed, int count, ContractPackage coreLibrary, Limits limits, Action<string> report) =>
        ContractThread.Run(() => new GasHunt(seed, count, coreLibrary, limits, report).Hunt(), limits);

    private (List<GasSample> Samples, int LeftOutCount) Hunt()
    {
        using GasMachine machine = new(_limits);
        GasClock clock = new(machine);
        IReadOnlyList<GasOperands> sets = GasOperands.Sets(_random);
        List<GasSample> samples = [];

        _report("programs");
        samples.AddRange(Written(machine).Select(clock.Glance).OfType<GasSample>());
        _report("core library");
        samples.AddRange(CoreLibrary(machine).Select(clock.Glance).OfType<GasSample>());
        _report("snippets");
        GasSnippet[] snippets = [.. GasSnippets.OfInstructions(), .. GasSnippets.OfImports()];
        GasSample?[] ofSnippets =
            [.. SnippetPrograms(machine, snippets).Select(program => WorstOf(clock, program, sets))];
        RequireAll(snippets, ofSnippets);
        samples.AddRange(ofSnippets.OfType<GasSample>());
        _report("huge methods");
        samples.AddRange(HugePrograms(machine, snippets)
            .Select(program => WorstOf(clock, program, sets))
            .OfType<GasSample>());
        _report("deployment");
        samples.Add(Enumerable.Range(0, DeploymentCount)
            .Select(run => Deployment(machine, snippets, $"Gas{run}"))
            .MinBy(sample => sample.Nanoseconds)!);
        _report("sequences");
        samples.AddRange(new GasSearch(machine, clock, _random).Run(snippets, ofSnippets, _count));
        _report("the worst again");
        return (Refine(clock, samples), clock.LeftOutCount);
    }

    private static IEnumerable<GasProgram> Written(GasMachine machine)
    {
        using GasModule module = new();
        (string Type, string Name, int Number)[] written = [.. module.Written()];
        Address contract = machine.Deploy(module.ToBytes(), hasState: true);
        foreach ((string type, string name, int number) in written)
        {
            foreach (int size in GasSizes.Of(type, name))
                yield return new GasProgram($"{type}: {name}", contract, number, size, GasOperands.None);
        }
    }

    private IEnumerable<GasProgram> CoreLibrary(GasMachine machine)
    {
        Address contract = machine.Deploy(_coreLibrary.Module, hasState: false);
        foreach (AbiMethod method in AbiDocument.Parse(_coreLibrary.Abi, _coreLibrary.Name).Methods)
        {
            foreach (int size in GasSizes.OfCoreLibrary)
            {
                int selector = unchecked((int)method.Selector);
                yield return new GasProgram(
                    $"core library: {method.Name}", contract, selector, size, GasOperands.None, IsAbi: true);
            }
        }
    }

    private static IEnumerable<GasProgram> SnippetPrograms(GasMachine machine, IReadOnlyList<GasSnippet> snippets)
    {
        foreach (GasSnippet[] part in snippets.Chunk(200))
        {
            using GasModule module = new();
            int[] numbers = [.. part.Select(snippet => GasAssembler.Add(module, [snippet]))];
            Address contract = machine.Deploy(module.ToBytes(), hasState: false);
            for (int i = 0; i < part.Length; i++)
                yield return new GasProgram(part[i].Name, contract, numbers[i], 0, GasOperands.None);
        }
    }

    /// <summary>
    /// A compiler gives up to optimise methods beyond 60,000 bytes: those must be worth their gas too.
    /// </summary>
    private static IEnumerable<GasProgram> HugePrograms(GasMachine machine, GasSnippet[] snippets)
    {
        foreach (GasSnippet snippet in snippets.Where(snippet => HugeNames.Contains(snippet.Name)))
        {
            using GasModule module = new();
            int number = GasAssembler.Add(module, [snippet], HugeMethodSize);
            Address contract = machine.Deploy(module.ToBytes(), hasState: false);
            yield return new GasProgram($"huge method of {snippet.Name}", contract, number, 0, GasOperands.None);
        }
    }

    /// <summary>Verifying, metering, loading and, as each method runs for the first time, compiling.</summary>
    /// <remarks>In time of the processor, since it cannot be repeated often enough to meet a quiet machine.</remarks>
    private static GasSample Deployment(GasMachine machine, GasSnippet[] snippets, string name)
    {
        using GasModule module = new();
        module.Definition.Assembly.Name.Name = name; // another module each time: one that is known costs nothing
        int[] numbers = [.. snippets.Take(DeployedCount).Select(snippet => GasAssembler.Add(module, [snippet]))];
        TimeSpan start = Environment.CpuUsage.TotalTime;
        GasSample sample = machine.DeployByTransaction(module.ToBytes());
        RunAll();
        TimeSpan compiled = Environment.CpuUsage.TotalTime;
        RunAll();
        TimeSpan end = Environment.CpuUsage.TotalTime;
        return sample with { Nanoseconds = ((compiled - start) - (end - compiled)).TotalNanoseconds };

        void RunAll()
        {
            foreach (int number in numbers)
                machine.Run(sample.Program with { Number = number }, rounds: 1);
        }
    }

    private static GasSample? WorstOf(GasClock clock, GasProgram program, IReadOnlyList<GasOperands> sets) => sets
        .Select(operands => clock.Glance(program with { Operands = operands }))
        .OfType<GasSample>()
        .MaxBy(sample => sample.NanosecondsPerGas);

    /// <summary>
    /// A snippet may fail with all operands, as a chain of remainders comes to zero, but not all of a group.
    /// </summary>
    private static void RequireAll(GasSnippet[] snippets, GasSample?[] samples)
    {
        foreach (IGrouping<string, int> group in Enumerable.Range(0, snippets.Length).GroupBy(i => snippets[i].Group))
        {
            if (group.All(i => samples[i] is null))
                throw new InvalidOperationException($"{group.Key} succeeds with no operands.");
        }
    }

    /// <summary>
    /// Measures the worst few of each subject with care, since some only met a busy machine, and keeps the worst.
    /// </summary>
    private static List<GasSample> Refine(GasClock clock, List<GasSample> samples) =>
    [
        .. samples
            .GroupBy(sample => sample.Program.Subject)
            .Select(subject => subject
                .OrderByDescending(sample => sample.NanosecondsPerGas)
                .Take(CandidateCount)
                .Select(clock.Measure)
                .MaxBy(sample => sample.NanosecondsPerGas)!)
            .OrderByDescending(sample => sample.NanosecondsPerGas),
    ];
}
