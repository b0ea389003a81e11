using Contracts.Execution;

namespace Contracts.State.MultiVersion;

/// <summary>One state entry during a block, with what each transaction of the block did to it.</summary>
/// <remarks>Safe for many threads.</remarks>
internal abstract class VersionedEntry(StateKey key, VersionedEntry? next)
{
    /// <summary>Stands where no transaction of the block is meant.</summary>
    public const int NoTransaction = -1;

    private int _conflictCount;

    public StateKey Key => key;

    /// <summary>The next entry in the same place of the table.</summary>
    public VersionedEntry? Next => next;

    /// <summary>How often a reader of this entry had to wait or to run again.</summary>
    public int ConflictCount => Volatile.Read(ref _conflictCount);

    /// <summary>Counts a reader that had to wait or to run again.</summary>
    public void CountConflict() => Interlocked.Increment(ref _conflictCount);

    /// <summary>Marks what a transaction did here as about to change.</summary>
    public abstract void MarkEstimate(int transaction);

    /// <summary>Takes out what a transaction is marked as about to change here; false where nothing is.</summary>
    public abstract bool RemoveEstimate(int transaction);
}
