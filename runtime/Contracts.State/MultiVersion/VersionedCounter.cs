using Contracts.Execution;

namespace Contracts.State.MultiVersion;

/// <summary>
/// One counter during a block: its settled value and what each transaction of the block added to it.
/// </summary>
/// <remarks>
/// All arithmetic is modulo 2^128: what half-done executions added may lead anywhere. Once all earlier transactions are
/// final, each has been found to stay within the range, and the sum is the value. Each version holds the sum up to it,
/// so that a read is a search; a change sums up again from its place on, which mostly is the end.
/// </remarks>
internal sealed class VersionedCounter : VersionedEntry
{
    private VersionList<Addition> _versions = new();
    private int _estimateCount;

    /// <summary>What it stood at before the block.</summary>
    public UInt128 Settled { get; private set; }

    /// <summary>Makes it the counter of a key, without additions.</summary>
    public void Reset(StateKey key, UInt128 settled)
    {
        Reset(key);
        Settled = settled;
        _estimateCount = 0;
        _versions.Clear();
    }

    /// <summary>What stands before a transaction, as far as is known now.</summary>
    /// <param name="transaction">The reader's place in the block.</param>
    /// <param name="isExact">
    /// Whether the reader is told the value: only then a later change puts it in doubt at once. Who is told only that
    /// there is enough is mostly right, and is looked at when it commits.
    /// </param>
    /// <param name="estimate">
    /// The last earlier transaction that is about to add something else; -1 where none is.
    /// </param>
    public UInt128 Read(int transaction, bool isExact, out int estimate)
    {
        _versions.Lock();
        if (isExact)
            NoteReader(transaction, isReadOnly: false);
        int index = _versions.IndexOf(transaction);
        UInt128 value = SumBefore(index);
        estimate = NoTransaction;
        for (int i = index - 1; _estimateCount > 0 && i >= 0 && estimate == NoTransaction; i--)
        {
            if (_versions[i].IsEstimate)
                estimate = _versions[i].Transaction;
        }

        _versions.Unlock();
        return value;
    }

    /// <summary>Sets what a transaction added here, in place of what an earlier execution of it added.</summary>
    /// <returns>
    /// True where an earlier execution did not add the same, and a later transaction was told the value.
    /// </returns>
    public bool Add(int transaction, UInt128 delta)
    {
        _versions.Lock();
        int index = _versions.IndexOf(transaction);
        bool isChange = true;
        if (!_versions.IsOf(transaction, index))
        {
            _versions.Insert(index, new(transaction, new Addition(delta, default), false));
        }
        else
        {
            ref VersionList<Addition>.Version version = ref _versions[index];
            isChange = version.Content.Delta != delta;
            _estimateCount -= version.IsEstimate ? 1 : 0;
            version = new(transaction, new Addition(delta, version.Content.Sum), false);
        }

        if (isChange)
            SumFrom(index);
        isChange &= IsReadAfter(transaction);
        _versions.Unlock();
        return isChange;
    }

    public override void MarkEstimate(int transaction)
    {
        _versions.Lock();
        int index = _versions.IndexOf(transaction);
        if (_versions.IsOf(transaction, index) && !_versions[index].IsEstimate)
        {
            _versions[index].IsEstimate = true;
            _estimateCount++;
        }

        _versions.Unlock();
    }

    public override bool RemoveEstimate(int transaction)
    {
        _versions.Lock();
        int index = _versions.IndexOf(transaction);
        bool isRemoved = _versions.IsOf(transaction, index) && _versions[index].IsEstimate;
        if (isRemoved)
        {
            _versions.RemoveAt(index);
            _estimateCount--;
            SumFrom(index);
        }

        isRemoved &= IsReadAfter(transaction);
        _versions.Unlock();
        return isRemoved;
    }

    private UInt128 SumBefore(int index) => index == 0 ? Settled : _versions[index - 1].Content.Sum;

    private void SumFrom(int index)
    {
        UInt128 sum = SumBefore(index);
        for (; index < _versions.Count; index++)
        {
            ref Addition addition = ref _versions[index].Content;
            sum = unchecked(sum + addition.Delta);
            addition.Sum = sum;
        }
    }

    private struct Addition(UInt128 delta, UInt128 sum)
    {
        public readonly UInt128 Delta = delta;
        public UInt128 Sum = sum;
    }
}
