using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>Looks for the programs that take the most time, or memory, for their gas.</summary>
/// <remarks>Which programs are tried depends on the seed alone; what they take, on the machine.</remarks>
internal sealed class GasHunt
{
    private const int CandidateCount = 3;

    private readonly SplitMix64 _random;
    private readonly int _count;
    private readonly Limits _limits;
    private readonly Action<string> _report;

    private GasHunt(ulong seed, int count, Limits limits, Action<string> report)
    {
        _random = new SplitMix64(seed);
        _count = count;
        _limits = limits;
        _report = report;
    }

    /// <summary>Hunts.</summary>
    /// <param name="seed">What the operands and the search depend on.</param>
    /// <param name="count">How many sequences of snippets the search tries.</param>
    /// <param name="limits">The limits of the chain.</param>
    /// <param name="report">Is told what is being done.</param>
    /// <returns>The worst sample of every subject, the worst of all first.</returns>
    public static List<GasSample> Run(ulong seed, int count, Limits limits, Action<string> report) =>
        Execution.ContractThread.Run(() => new GasHunt(seed, count, limits, report).Hunt(), limits);

    private List<GasSample> Hunt()
    {
        using GasMachine machine = new(_limits);
        GasClock clock = new(machine);
        IReadOnlyList<GasOperands> sets = GasOperands.Sets(_random);
        List<GasSample> samples = [];

        _report("programs");
        samples.AddRange(Written(machine).Select(clock.Glance).OfType<GasSample>());
        _report("snippets");
        GasSnippet[] snippets = [.. GasSnippets.OfInstructions(), .. GasSnippets.OfImports()];
        GasSample?[] ofSnippets =
            [.. SnippetPrograms(machine, snippets).Select(program => WorstOf(clock, program, sets))];
        RequireAll(snippets, ofSnippets);
        samples.AddRange(ofSnippets.OfType<GasSample>());
        _report("sequences");
        samples.AddRange(new GasSearch(machine, clock, _random).Run(snippets, ofSnippets, _count));
        _report("the worst again");
        return Refine(clock, samples);
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
                .Select(sample => clock.Measure(sample.Program))
                .MaxBy(sample => sample.NanosecondsPerGas)!)
            .OrderByDescending(sample => sample.NanosecondsPerGas),
    ];
}
