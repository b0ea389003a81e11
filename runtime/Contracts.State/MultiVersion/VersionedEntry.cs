using Contracts.Execution;

namespace Contracts.State.MultiVersion;

/// <summary>One state entry during a block, with what each transaction of the block did to it.</summary>
/// <remarks>Safe for many threads, between two resets.</remarks>
internal abstract class VersionedEntry
{
    /// <summary>Stands where no transaction of the block is meant.</summary>
    public const int NoTransaction = -1;

    /// <summary>Stands in <see cref="Place"/> where nobody has written another number.</summary>
    public const int NoPlace = -1;

    /// <summary>
    /// So many transactions are noted at once, less one, where an entry is read by many and written by none.
    /// </summary>
    private const int NotedAtOnce = 63;

    private int _conflictCount;
    private int _lastReader;
    private int _place;
    private object? _block;

    public StateKey Key { get; private set; } = null!;

    /// <summary>
    /// A number that whoever commits the block's transactions keeps here, at first <see cref="NoPlace"/>; for one
    /// thread at a time.
    /// </summary>
    public ref int Place => ref _place;

    /// <summary>The next entry in the same place of the table; set before others see the entry.</summary>
    public VersionedEntry? Next { get; set; }

    /// <summary>
    /// What stands for the block in whose table the entry is. Entries are used again: who comes by another way than the
    /// table sees here whether it is in there, and then sees all of it.
    /// </summary>
    public object? Block
    {
        get => Volatile.Read(ref _block);
        set => Volatile.Write(ref _block, value);
    }

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
        _place = NoPlace;
    }

    /// <summary>True where the entry knows already that this transaction, or a later one, reads here.</summary>
    protected bool IsNoted(int transaction) => Volatile.Read(ref _lastReader) >= transaction;

    /// <summary>Remembers that a transaction read here. The entry's lock is held.</summary>
    /// <param name="transaction">The reader.</param>
    /// <param name="isReadOnly">
    /// Whether nobody has written here so far: from the second reader on the next ones are then noted with it. At worst
    /// a writer among them puts later transactions in doubt that read nothing of it.
    /// </param>
    protected void NoteReader(int transaction, bool isReadOnly)
    {
        if (transaction <= _lastReader)
            return;
        bool isFirst = _lastReader == NoTransaction;
        Volatile.Write(ref _lastReader, isReadOnly && !isFirst ? transaction | NotedAtOnce : transaction);
    }

    /// <summary>True where a transaction after this one has read here. The entry's lock is held.</summary>
    protected bool IsReadAfter(int transaction) => _lastReader > transaction;
}
