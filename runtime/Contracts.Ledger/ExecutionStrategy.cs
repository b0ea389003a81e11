namespace Contracts.Ledger;

/// <summary>How an executor went about a block.</summary>
public enum ExecutionStrategy
{
    /// <summary>One transaction after another.</summary>
    Sequential,

    /// <summary>Several at once, each validated and committed in order.</summary>
    Parallel,
}
