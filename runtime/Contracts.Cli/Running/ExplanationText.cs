using System.Globalization;
using System.Text.Json;
using Contracts.Cli.Output;

namespace Contracts.Cli.Running;

/// <summary>Explanations of blocks, for people and for machines.</summary>
internal static class ExplanationText
{
    /// <summary>So many entries fit in a line; machines get all of them.</summary>
    private const int EntriesShown = 3;

    public static void WriteTable(Terminal terminal, IReadOnlyList<BlockExplanation> blocks)
    {
        terminal.Output.WriteLine();
        terminal.WriteTable(
            ["block", "strategy", "transactions", "executions", "thrown away", "waited", "conflicts on"],
            blocks.Select(Row));
    }

    public static void WriteJson(Utf8JsonWriter writer, IReadOnlyList<BlockExplanation> blocks)
    {
        writer.WriteStartArray("explanations");
        foreach (BlockExplanation block in blocks)
        {
            writer.WriteStartObject();
            writer.WriteNumber("block", block.Height);
            writer.WriteString("strategy", StrategyOf(block));
            writer.WriteNumber("transactions", block.Transactions);
            writer.WriteNumber("executions", block.Statistics.Executions);
            writer.WriteNumber("reExecutions", block.Statistics.Reexecutions);
            writer.WriteNumber("blockedReads", block.Statistics.BlockedReads);
            writer.WriteStartArray("hottest");
            foreach ((string entry, int conflicts) in block.Hottest)
            {
                writer.WriteStartObject();
                writer.WriteString("entry", entry);
                writer.WriteNumber("conflicts", conflicts);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string[] Row(BlockExplanation block) =>
    [
        Number(block.Height),
        StrategyOf(block),
        Number(block.Transactions),
        Number(block.Statistics.Executions),
        Number(block.Statistics.Reexecutions),
        Number(block.Statistics.BlockedReads),
        string.Join(", ", block.Hottest.Take(EntriesShown).Select(hot => $"{hot.Entry} {Number(hot.Conflicts)}")),
    ];

    private static string StrategyOf(BlockExplanation block) => block.Statistics.Strategy.ToString().ToLowerInvariant();

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
