using Contracts.Execution;

namespace Contracts.State.MultiVersion;

/// <summary>
/// One state entry during a block: its settled value and what each transaction of the block wrote to it.
/// </summary>
internal sealed class VersionedValue : VersionedEntry
{
    private VersionList<byte[]?> _versions = new();
    private byte[]? _settled;

    /// <summary>Makes it the entry of a key, without versions.</summary>
    public void Reset(StateKey key, byte[]? settled)
    {
        Reset(key);
        _settled = settled;
        _versions.Clear();
    }

    /// <summary>The value that a transaction reads: that of the last writer before it.</summary>
    /// <param name="transaction">The reader's place in the block.</param>
    /// <param name="value">The value; null where there is none, or where it is not known.</param>
    /// <param name="writer">The place of the last writer before the reader; -1 where the state was settled.</param>
    public ReadOutcome Read(int transaction, out byte[]? value, out int writer)
    {
        // What all transactions read and none writes, such as a contract's code hash, is read without a store: else it
        // would go from core to core with each of them. The reader must be noted before the versions are looked at.
        if (IsNoted(transaction) && _versions.IsEmpty)
        {
            writer = NoTransaction;
            value = _settled;
            return ReadOutcome.Settled;
        }

        _versions.Lock();
        NoteReader(transaction, isReadOnly: _versions.IsEmpty);
        int index = _versions.IndexOf(transaction) - 1;
        VersionList<byte[]?>.Version version = index < 0 ? new(NoTransaction, _settled, false) : _versions[index];
        _versions.Unlock();

        writer = version.Transaction;
        value = version.IsEstimate ? null : version.Content;
        if (version.IsEstimate)
            return ReadOutcome.Estimate;
        return writer < 0 ? ReadOutcome.Settled : ReadOutcome.Written;
    }

    /// <summary>Sets what a transaction wrote here, in place of what an earlier execution of it wrote.</summary>
    /// <returns>
    /// True where an earlier execution did not write the same value, and a later transaction has read here.
    /// </returns>
    public bool Write(int transaction, byte[]? value)
    {
        _versions.Lock();
        int index = _versions.IndexOf(transaction);
        bool isChange = true;
        if (_versions.IsOf(transaction, index))
        {
            isChange = !IsSame(_versions[index].Content, value);
            _versions[index] = new(transaction, value, false);
        }
        else
        {
            _versions.Insert(index, new(transaction, value, false));
        }

        isChange &= IsReadAfter(transaction);
        _versions.Unlock();
        return isChange;
    }

    public override void MarkEstimate(int transaction)
    {
        _versions.Lock();
        int index = _versions.IndexOf(transaction);
        if (_versions.IsOf(transaction, index))
            _versions[index].IsEstimate = true;
        _versions.Unlock();
    }

    public override bool RemoveEstimate(int transaction)
    {
        _versions.Lock();
        int index = _versions.IndexOf(transaction);
        bool isRemoved = _versions.IsOf(transaction, index) && _versions[index].IsEstimate;
        if (isRemoved)
            _versions.RemoveAt(index);
        isRemoved &= IsReadAfter(transaction);
        _versions.Unlock();
        return isRemoved;
    }

    /// <summary>True where both are the same value, or both none.</summary>
    public static bool IsSame(byte[]? left, byte[]? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left.AsSpan().SequenceEqual(right));
}
