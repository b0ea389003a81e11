using Contracts.Execution;

namespace Contracts.State.MultiVersion;

/// <summary>One state entry during a block, with what each transaction of the block did to it.</summary>
/// <remarks>Safe for many threads, between two resets.</remarks>
internal abstract class VersionedEntry
{
    /// <summary>Stands where no transaction of the block is meant.</summary>
    public const int NoTransaction = -1;

    private int _conflictCount;
    private int _lastReader;

    public StateKey Key { get; private set; } = null!;

    /// <summary>The next entry in the same place of the table; set before others see the entry.</summary>
    public VersionedEntry? Next { get; set; }

    /// <summary>How often a reader of this entry had to wait or to run again.</summary>
    public int ConflictCount => Volatile.Read(ref _conflictCount);

    /// <summary>Counts a reader that had to wait or to run again, and returns how many there were.</summary>
    public int CountConflict() => Interlocked.Increment(ref _conflictCount);

    /// <summary>Marks what a transaction did here as about to change.</summary>
    public abstract void MarkEstimate(int transaction);

    /// <summary>Takes out what a transaction is marked as about to change here.</summary>
    /// <returns>True where there was something, and a later transaction has read here.</returns>
    public abstract bool RemoveEstimate(int transaction);

    protected void Reset(StateKey key)
    {
        Key = key;
        Next = null;
        _conflictCount = 0;
        _lastReader = NoTransaction;
    }

    /// <summary>Remembers that a transaction read here. The entry's lock is held.</summary>
    protected void NoteReader(int transaction) => _lastReader = Math.Max(_lastReader, transaction);

    /// <summary>True where a transaction after this one has read here. The entry's lock is held.</summary>
    protected bool IsReadAfter(int transaction) => _lastReader > transaction;
}
