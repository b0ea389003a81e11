using Contracts.Ledger;

namespace Contracts.Cli.Running;

/// <summary>How a block was executed, and where its transactions got in each other's way.</summary>
/// <param name="Hottest">
/// The entries that made transactions wait or run again, in the author's words, with how often; most first.
/// </param>
internal sealed record BlockExplanation(
    long Height, int Transactions, ExecutorStatistics Statistics, IReadOnlyList<(string Entry, int Conflicts)> Hottest)
{
    public static BlockExplanation Of(BlockResult block, EntryNames names) => new(
        block.Block.Header.Height,
        block.Receipts.Count,
        block.Statistics,
        [.. block.Statistics.HottestKeys.Select(hot => (names.NameOf(hot.Key), hot.Conflicts))]);
}
