using System.CommandLine;
using System.Globalization;
using Contracts.Bytecode;
using Contracts.Cli.Benchmarks;
using Contracts.Cli.Benchmarks.Gas;
using Contracts.Cli.Files;
using Contracts.Cli.Output;
using Contracts.Cli.Running;
using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Commands;

/// <summary><c>contracts bench NAME</c></summary>
internal static class BenchCommand
{
    private const int SearchCountMax = 1_000_000;

    private const string Summary = "Measures this machine, and prints one table of figures.";

    private const string Details =
        """
        Names:
          link        link the largest contract of the examples, cold and warm
          pipeline    verify, meter and load the scenario's first contract, cold and warm
          transfers   token transfers per second, sequential and parallel, with few and many conflicts
          verifier    what judging a module takes: ordinary code, and modules made to be slow
          metering    metered code beside the same C# unmetered
          corelib     the core library, metered, beside .NET's own library
          gas         hunts for the programs that take the most time and memory for their gas
          executor    the parallel executor beside the sequential one; token transfers one after another
          scaling     a simulation: the scheduler with up to 64 virtual workers
          state       updates and proofs of the state's commitment, over up to 8,000,000 keys
          all         all of these

        link, pipeline, transfers, corelib, gas, executor and scaling use contracts of the repository: run them in its
        root, or name the scenario. With --csv, executor and scaling take the order of a file's transfers (columns from,
        to, value) in place of one that is made up like it.
        With --json the result is one flat object; the name of each figure ends with its unit, or says Ratio.

        Examples:
          contracts bench transfers
          contracts bench gas --seed 7 --count 2000
          contracts bench all --json
        """;

    private static readonly string[] Names =
        ["link", "pipeline", "transfers", "verifier", "metering", "corelib", "gas", "executor", "scaling", "state"];

    public static Command Create(Terminal terminal)
    {
        Argument<string> name = new("NAME")
        {
            Description = "What to measure; see below.",
            HelpName = "NAME",
        };
        name.AcceptOnlyFromAmong([.. Names, "all"]);
        Option<string> scenario = new("--scenario")
        {
            Description = "The scenario whose contracts are measured.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "examples/Token/transfers.json",
        };
        Option<int> threads = new("--threads")
        {
            Description = "Threads of the parallel executor.",
            HelpName = "N",
            DefaultValueFactory = _ => Math.Max(2, Environment.ProcessorCount),
        };
        Option<int> seed = new("--seed")
        {
            Description = "What the hunt of 'gas' tries depends on this number alone.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        Option<int> count = new("--count")
        {
            Description = "Sequences of instructions that the hunt of 'gas' tries.",
            HelpName = "N",
            DefaultValueFactory = _ => 256,
        };
        Option<string?> csv = new("--csv")
        {
            Description = "Recorded transfers, whose order 'executor' and 'scaling' take.",
            HelpName = "FILE",
        };
        Option<bool> json = CommonOptions.Json();
        DetailedCommand command = new("bench", Summary, Details) { name, scenario, threads, seed, count, csv, json };
        command.SetAction(result => Run(
            result.GetRequiredValue(name),
            new BenchmarkOptions(
                result.GetRequiredValue(scenario),
                result.GetRequiredValue(threads),
                result.GetRequiredValue(seed),
                result.GetRequiredValue(count),
                result.GetValue(csv),
                result.GetValue(json)),
            terminal));
        return command;
    }

    private static int Run(string name, BenchmarkOptions options, Terminal terminal)
    {
        int threads = options.Threads;
        if (threads is < 1 or > RunCommand.ThreadCountMax)
            throw new UserErrorException($"--threads must be from 1 to {RunCommand.ThreadCountMax}, not {threads}.");
        if (options.Count is < 0 or > SearchCountMax)
            throw new UserErrorException($"--count must be from 0 to {SearchCountMax}, not {options.Count}.");
        List<BenchmarkFigure> figures = [];
        foreach (string part in name == "all" ? Names : [name])
        {
            terminal.Error.WriteLine($"measuring {part}");
            foreach (BenchmarkFigure figure in Figures(part, options, terminal))
            {
                // Some take minutes: each figure is told as it comes.
                terminal.Error.WriteLine($"  {figure.Name} {Text(figure.Value)}");
                figures.Add(figure);
            }
        }

        if (options.IsJson)
            WriteJson(figures, terminal);
        else
            WriteTable(figures, terminal);
        return ExitCodes.Success;
    }

    private static IEnumerable<BenchmarkFigure> Figures(
        string name, BenchmarkOptions options, Terminal terminal) => name switch
        {
            "link" => LinkBenchmark.Run(),
            "pipeline" => PipelineBenchmark.Run(FirstContract(Built(options.ScenarioPath, terminal))),
            "transfers" => TransferBenchmark.Run(Built(options.ScenarioPath, terminal), options.Threads),
            "verifier" => VerifierBenchmark.Run(),
            "metering" => MeteringOverhead.Run(),
            "corelib" => CoreLibraryBenchmark.Run(),
            "gas" => GasBenchmark.Run(unchecked((ulong)options.Seed), options.Count, options.IsJson, terminal),
            "executor" => ExecutorBenchmark.Run(
                FirstContract(Built(options.ScenarioPath, terminal)), options.Threads, options.CsvPath),
            "scaling" => ScalingBenchmark.Run(FirstContract(Built(options.ScenarioPath, terminal)), options.CsvPath),
            _ => StateBenchmark.Run(),
        };

    private static ContractPackage FirstContract(Scenario scenario) => scenario.Contracts.Count > 0
        ? ContractFile.ReadPackage(scenario.Contracts[0].Path)
        : throw new UserErrorException("The scenario names no contract.");

    /// <summary>The scenario with its projects built, so that measuring does not build them again and again.</summary>
    private static Scenario Built(string path, Terminal terminal)
    {
        Scenario scenario = ScenarioReader.Read(path);
        return scenario with
        {
            Contracts = [.. scenario.Contracts.Select(contract => contract with
            {
                Path = Path.GetFullPath(ScenarioBuild.FileOf(scenario, contract, terminal)),
                IsProject = false,
            })],
        };
    }

    private static void WriteTable(List<BenchmarkFigure> figures, Terminal terminal) => terminal.WriteTable(
        ["figure", "value", "what"],
        figures.Select(figure => (IReadOnlyList<string>)
            [figure.Name, Text(figure.Value), TextOf(figure)]));

    private static void WriteJson(List<BenchmarkFigure> figures, Terminal terminal) => terminal.WriteJson(writer =>
    {
        foreach (BenchmarkFigure figure in figures)
        {
            writer.WriteNumber(figure.Name, Rounded(figure.Value));
            if (figure.Program is not null)
                writer.WriteString(figure.Name + "Program", figure.Program);
        }
    });

    private static string TextOf(BenchmarkFigure figure) =>
        figure.Program is null ? figure.Description : $"{figure.Description}: {figure.Program}";

    private static string Text(double value) =>
        Rounded(value).ToString("#,0.###", CultureInfo.InvariantCulture);

    /// <summary>Whole numbers where they are large; more digits would only be noise.</summary>
    private static double Rounded(double value) => Math.Round(value, value >= 1_000 ? 0 : 3);
}
