using Contracts.Execution;

namespace Contracts.Ledger.Executors;

/// <summary>What executing a block gave: the same from every executor, the statistics apart.</summary>
/// <param name="Results">
/// The results of the executed transactions in order; fewer than the block has if its gas ran out.
/// </param>
/// <param name="Writes">The last write of every entry that was written, in the order of the first writes.</param>
/// <param name="Statistics">How it was done.</param>
internal sealed record BlockOutcome(
    IReadOnlyList<ExecutionResult> Results, StateWrite[] Writes, ExecutorStatistics Statistics);
