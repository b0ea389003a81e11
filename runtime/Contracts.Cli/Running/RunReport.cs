using System.Globalization;
using System.Text.Json;
using Contracts.Cli.Output;
using Contracts.Execution;
using Contracts.Ledger;

namespace Contracts.Cli.Running;

/// <summary>What a run of a scenario did: counts, gas, time, and the state that it ended in.</summary>
/// <remarks>One thread.</remarks>
internal sealed class RunReport
{
    private readonly SortedDictionary<string, long> _faults = new(StringComparer.Ordinal);

    /// <summary>The contracts in the order of their deployment.</summary>
    public List<(string Name, Address Address)> Contracts { get; } = [];

    public required bool IsParallel { get; init; }

    public required int Threads { get; init; }

    public long Transactions { get; private set; }

    public long Succeeded { get; private set; }

    public long Reverted { get; private set; }

    public long Faulted { get; private set; }

    public long Refused { get; private set; }

    public long GasUsed { get; private set; }

    public long Blocks { get; private set; }

    public double Seconds { get; set; }

    /// <summary>Seconds from block to block, the shortest first.</summary>
    public double[] BlockSeconds { get; set; } = [];

    /// <summary>Time of the sequential executor; only where both ran.</summary>
    public double? SequentialSeconds { get; set; }

    public long Conflicts { get; private set; }

    public long Reexecutions { get; private set; }

    public Hash256 StateRoot { get; set; }

    public bool IsChecked { get; set; }

    public int FundedAccounts { get; set; }

    public int CappedAmounts { get; init; }

    /// <summary>Each block of the workload; null where nobody asked.</summary>
    public List<BlockExplanation>? Explanations { get; init; }

    private double MedianBlockSeconds => BlockSeconds.Length == 0 ? 0 : BlockSeconds[BlockSeconds.Length / 2];

    private double LongestBlockSeconds => BlockSeconds.LastOrDefault();

    private double TransactionsPerSecond => Seconds > 0 ? Transactions / Seconds : 0;

    /// <summary>Counts a block of the workload.</summary>
    public void Add(BlockResult block)
    {
        Blocks++;
        Transactions += block.Receipts.Count + block.Refusals.Count;
        Refused += block.Refusals.Count;
        Conflicts += block.Statistics.Conflicts;
        Reexecutions += block.Statistics.Reexecutions;
        GasUsed += block.Receipts.Count == 0 ? 0 : block.Receipts[^1].CumulativeGasUsed;
        foreach (Receipt receipt in block.Receipts)
            Add(receipt.Outcome);
    }

    private void Add(Outcome outcome)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Success:
                Succeeded++;
                break;
            case OutcomeKind.Reverted:
                Reverted++;
                break;
            default:
                Faulted++;
                string fault = outcome.FaultCode.ToString();
                _faults[fault] = _faults.GetValueOrDefault(fault) + 1;
                break;
        }
    }

    public void WriteJson(Terminal terminal) => terminal.WriteJson(writer =>
    {
        WriteContracts(writer);
        writer.WriteString("executor", IsParallel ? "parallel" : "sequential");
        writer.WriteNumber("threads", Threads);
        writer.WriteNumber("transactions", Transactions);
        writer.WriteNumber("succeeded", Succeeded);
        writer.WriteNumber("reverted", Reverted);
        writer.WriteNumber("faulted", Faulted);
        writer.WriteNumber("refused", Refused);
        writer.WriteStartObject("faults");
        foreach ((string fault, long count) in _faults)
            writer.WriteNumber(fault, count);
        writer.WriteEndObject();
        writer.WriteNumber("gasUsed", GasUsed);
        writer.WriteNumber("blocks", Blocks);
        writer.WriteNumber("seconds", Math.Round(Seconds, 6));
        writer.WriteNumber("transactionsPerSecond", Math.Round(TransactionsPerSecond, 1));
        writer.WriteNumber("medianBlockSeconds", Math.Round(MedianBlockSeconds, 6));
        writer.WriteNumber("longestBlockSeconds", Math.Round(LongestBlockSeconds, 6));
        if (SequentialSeconds is > 0)
        {
            double perSecond = Transactions / SequentialSeconds.Value;
            writer.WriteNumber("sequentialSeconds", Math.Round(SequentialSeconds.Value, 6));
            writer.WriteNumber("sequentialTransactionsPerSecond", Math.Round(perSecond, 1));
        }

        writer.WriteNumber("conflicts", Conflicts);
        writer.WriteNumber("reExecutions", Reexecutions);
        writer.WriteString("stateRoot", StateRoot.ToString());
        writer.WriteBoolean("checked", IsChecked);
        writer.WriteNumber("fundedAccounts", FundedAccounts);
        writer.WriteNumber("cappedAmounts", CappedAmounts);
        if (Explanations is not null)
            ExplanationText.WriteJson(writer, Explanations);
    });

    public void WriteText(Terminal terminal)
    {
        foreach ((string name, Address address) in Contracts)
            Line(terminal, "contract", $"{name} at {address}");
        if (FundedAccounts > 0)
            Line(terminal, "funded", $"{FundedAccounts:N0} accounts");
        if (CappedAmounts > 0)
            Line(terminal, "capped", $"{CappedAmounts:N0} amounts beyond 128 bits, not funded");
        string executor = IsParallel ? $"parallel, {Threads} threads" : "sequential";
        Line(terminal, "workload", $"{Transactions:N0} transactions in {Blocks:N0} blocks, {executor}");
        Line(terminal, "succeeded", $"{Succeeded:N0}");
        Line(terminal, "reverted", $"{Reverted:N0}");
        string faults = string.Concat(_faults.Select(fault => $"  {fault.Key} {fault.Value.ToString("N0", null)}"));
        Line(terminal, "faulted", $"{Faulted:N0}{faults}");
        if (Refused > 0)
            Line(terminal, "refused", $"{Refused:N0}");
        Line(terminal, "gas", $"{GasUsed:N0}, {(Transactions == 0 ? 0 : GasUsed / Transactions):N0} for a transaction");
        Line(terminal, "time", $"{Seconds:N3} s, {TransactionsPerSecond:N0} transactions per second");
        Line(
            terminal,
            "block time",
            $"{1e3 * MedianBlockSeconds:N1} ms in the median, {1e3 * LongestBlockSeconds:N1} ms at most");
        if (SequentialSeconds is > 0)
        {
            double perSecond = Transactions / SequentialSeconds.Value;
            Line(terminal, "sequential", $"{SequentialSeconds:N3} s, {perSecond:N0} transactions per second");
        }

        if (IsParallel)
            Line(terminal, "conflicts", $"{Conflicts:N0}, re-executions {Reexecutions:N0}");
        Line(terminal, "state root", $"{StateRoot}");
        if (IsChecked)
            Line(terminal, "check", $"the parallel and the sequential executor agree on everything");
        if (Explanations is not null)
            ExplanationText.WriteTable(terminal, Explanations);
    }

    private void WriteContracts(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("contracts");
        foreach ((string name, Address address) in Contracts)
            writer.WriteString(name, address.ToString());
        writer.WriteEndObject();
    }

    private static void Line(Terminal terminal, string label, FormattableString text) =>
        terminal.Output.WriteLine($"{label,-11} {text.ToString(CultureInfo.InvariantCulture)}");
}
