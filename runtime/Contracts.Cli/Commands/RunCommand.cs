using System.CommandLine;
using Contracts.Cli.Output;
using Contracts.Cli.Running;
using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Commands;

/// <summary><c>contracts run SCENARIO</c></summary>
internal static class RunCommand
{
    /// <summary>More threads than any machine has processors.</summary>
    public const int ThreadCountMax = 1_024;

    private const string Summary =
        "Deploys a scenario's contracts, runs its transactions in blocks, and reports what happened.";

    private const string Details =
        """
        docs/scenarios.md describes the file. Blocks go through the parallel executor, unless --sequential is given.
        With --check they go through both, and receipts, gas, events, writes and roots are compared block by block.

        Exit codes: 0 done, 1 a scenario or CSV file that cannot be used, 2 a contract that does not build or deploy,
        3 the executors disagree. Transactions that revert or fault are counted; they are no failure of the run.

        Examples:
          contracts run examples/Token/transfers.json
          contracts run examples/Token/transfers.json --check --threads 4 --json
          contracts run examples/Token/transfers.json --csv transfers.csv --block-size 500
          contracts run examples/Token/transfers.json --block-size 10000 --explain
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string> scenario = new("SCENARIO") { Description = "A scenario file (JSON)." };
        Option<int?> threads = new("--threads")
        {
            Description = "Threads that execute transactions; as many as there are processors, at least 2.",
            HelpName = "N",
        };
        Option<bool> sequential = new("--sequential") { Description = "Execute one transaction after another." };
        Option<bool> check = new("--check") { Description = "Run both executors and compare everything." };
        Option<int?> blockSize = new("--block-size")
        {
            Description = "Transactions in a block, instead of what the scenario or the CSV file says.",
            HelpName = "N",
        };
        Option<string?> csv = new("--csv")
        {
            Description = "Take the transfers from this CSV file (columns from, to, value), not from the scenario.",
            HelpName = "FILE",
        };
        Option<bool> explain = new("--explain")
        {
            Description = "Say of each block how it was executed, and which entries caused conflicts.",
        };
        Option<bool> json = CommonOptions.Json();
        DetailedCommand command = new("run", Summary, Details)
        {
            scenario, threads, sequential, check, blockSize, csv, explain, json,
        };
        command.SetAction(result => Run(
            result.GetRequiredValue(scenario),
            CreateOptions(
                result.GetValue(threads),
                result.GetValue(sequential),
                result.GetValue(check),
                result.GetValue(blockSize),
                result.GetValue(csv)) with
            {
                IsExplained = result.GetValue(explain),
            },
            result.GetValue(json),
            terminal));
        return command;
    }

    private static RunOptions CreateOptions(
        int? threads, bool isSequential, bool isCheck, int? blockSize, string? csvPath)
    {
        if (threads is < 1 or > ThreadCountMax)
            throw new UserErrorException($"--threads must be from 1 to {ThreadCountMax}, not {threads}.");
        if (blockSize is < 1 or > ScenarioReader.BlockSizeMax)
        {
            throw new UserErrorException(
                $"--block-size must be from 1 to {ScenarioReader.BlockSizeMax}, not {blockSize}.");
        }

        if (isSequential && !isCheck && threads is > 1)
            throw new UserErrorException("--sequential uses one thread; leave --threads out.");
        if (isCheck && threads == 1)
            throw new UserErrorException("--check compares with the parallel executor: it needs --threads 2 or more.");

        int parallelThreads = threads ?? Math.Max(2, Environment.ProcessorCount);
        return new RunOptions(!isSequential && parallelThreads > 1, parallelThreads, isCheck, blockSize, csvPath);
    }

    private static int Run(string path, RunOptions options, bool isJson, Terminal terminal)
    {
        Scenario scenario = ScenarioReader.Read(path);
        Terminal progress = isJson ? terminal with { IsInteractive = false } : terminal;
        RunReport report = ScenarioRun.Execute(scenario, options, progress);
        if (isJson)
            report.WriteJson(terminal);
        else
            report.WriteText(terminal);
        return ExitCodes.Success;
    }
}
