namespace Contracts.Cli.Running;

/// <summary>The transactions of a run, block by block.</summary>
internal abstract record Workload
{
    /// <summary>All transactions.</summary>
    public abstract long Count { get; }

    /// <summary>Makes one block after the other.</summary>
    public abstract IEnumerable<IReadOnlyList<PlannedCall>> Blocks();
}
