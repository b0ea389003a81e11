using System.Collections.Immutable;

namespace Contracts.Ledger;

/// <summary>How a block was executed. It varies from run to run and is no part of any result.</summary>
public sealed record ExecutorStatistics
{
    /// <summary>Statistics of a block that was executed one transaction after another.</summary>
    public static ExecutorStatistics Sequential(int transactionCount) =>
        new() { Strategy = ExecutionStrategy.Sequential, Workers = 1, Executions = transactionCount };

    /// <summary>The way that was chosen.</summary>
    public required ExecutionStrategy Strategy { get; init; }

    /// <summary>Threads that took part.</summary>
    public required int Workers { get; init; }

    /// <summary>Executions that ran to their end, those that were thrown away included.</summary>
    public required long Executions { get; init; }

    /// <summary>Executions that were thrown away because something that they had read changed.</summary>
    public long Reexecutions { get; init; }

    /// <summary>Executions that stopped at a value that was about to change.</summary>
    public long BlockedReads { get; init; }

    /// <summary>The entries with the most conflicts, most first; ten at most.</summary>
    public ImmutableArray<KeyConflicts> HottestKeys { get; init; } = [];

    /// <summary>Executions that were thrown away or had to wait: the conflicts.</summary>
    public long Conflicts => Reexecutions + BlockedReads;
}
