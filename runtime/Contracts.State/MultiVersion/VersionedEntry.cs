using Contracts.Execution;

namespace Contracts.State.MultiVersion;

/// <summary>
/// One state entry during a block: its settled value and what each transaction of the block wrote to it.
/// </summary>
/// <remarks>
/// Safe for many threads: a spin lock guards the versions, held for a binary search and a few moves. A block's writers
/// come mostly in order, so that a version is mostly added at the end.
/// </remarks>
internal sealed class VersionedEntry(StateKey key, VersionedEntry? next, byte[]? settled)
{
    private const int InitialCapacity = 4;

    private Version[] _versions = [];
    private int _count;
    private int _isLocked;
    private int _conflictCount;

    public StateKey Key => key;

    /// <summary>The next entry in the same place of the table.</summary>
    public VersionedEntry? Next => next;

    /// <summary>How often a reader of this entry had to wait or to run again.</summary>
    public int ConflictCount => Volatile.Read(ref _conflictCount);

    /// <summary>Counts a reader that had to wait or to run again.</summary>
    public void CountConflict() => Interlocked.Increment(ref _conflictCount);

    /// <summary>The value that a transaction reads: that of the last writer before it.</summary>
    /// <param name="transaction">The reader's place in the block.</param>
    /// <param name="value">The value; null where there is none, or where it is not known.</param>
    /// <param name="writer">The place of the last writer before the reader; -1 where the state was settled.</param>
    public ReadOutcome Read(int transaction, out byte[]? value, out int writer)
    {
        Lock();
        int index = IndexOf(transaction) - 1;
        Version version = index < 0 ? new Version(-1, settled, false) : _versions[index];
        Unlock();

        writer = version.Transaction;
        value = version.IsEstimate ? null : version.Value;
        if (version.IsEstimate)
            return ReadOutcome.Estimate;
        return writer < 0 ? ReadOutcome.Settled : ReadOutcome.Written;
    }

    /// <summary>Sets what a transaction wrote here, in place of what an earlier execution of it wrote.</summary>
    /// <returns>False where an earlier execution wrote the same value.</returns>
    public bool Write(int transaction, byte[]? value)
    {
        Lock();
        int index = IndexOf(transaction);
        bool isChange = true;
        if (index == _count || _versions[index].Transaction != transaction)
            Insert(index);
        else
            isChange = !IsSame(_versions[index].Value, value);
        _versions[index] = new Version(transaction, value, false);
        Unlock();
        return isChange;
    }

    /// <summary>Marks what a transaction wrote here as about to change.</summary>
    public void MarkEstimate(int transaction)
    {
        Lock();
        int index = IndexOf(transaction);
        if (index < _count && _versions[index].Transaction == transaction)
            _versions[index] = _versions[index] with { IsEstimate = true };
        Unlock();
    }

    /// <summary>Takes out what a transaction is marked as about to change here; false where nothing is.</summary>
    public bool RemoveEstimate(int transaction)
    {
        Lock();
        int index = IndexOf(transaction);
        bool isRemoved = index < _count && _versions[index].Transaction == transaction && _versions[index].IsEstimate;
        if (isRemoved)
        {
            _count--;
            Array.Copy(_versions, index + 1, _versions, index, _count - index);
            _versions[_count] = default;
        }

        Unlock();
        return isRemoved;
    }

    /// <summary>The number of versions by transactions before this one. The lock is held.</summary>
    private int IndexOf(int transaction)
    {
        // Most often the reader or writer comes after all that is here.
        if (_count == 0 || _versions[_count - 1].Transaction < transaction)
            return _count;

        int low = 0;
        int high = _count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_versions[middle].Transaction < transaction)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void Insert(int index)
    {
        if (_count == _versions.Length)
            Array.Resize(ref _versions, Math.Max(InitialCapacity, 2 * _count));
        Array.Copy(_versions, index, _versions, index + 1, _count - index);
        _count++;
    }

    /// <summary>True where both are the same value, or both none.</summary>
    public static bool IsSame(byte[]? left, byte[]? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left.AsSpan().SequenceEqual(right));

    private void Lock()
    {
        if (Interlocked.CompareExchange(ref _isLocked, 1, 0) == 0)
            return;

        SpinWait spinner = default;
        do
            spinner.SpinOnce(sleep1Threshold: -1);
        while (Volatile.Read(ref _isLocked) != 0 || Interlocked.CompareExchange(ref _isLocked, 1, 0) != 0);
    }

    private void Unlock() => Volatile.Write(ref _isLocked, 0);

    private readonly record struct Version(int Transaction, byte[]? Value, bool IsEstimate);
}
