using Contracts.Execution;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors.Speculation;

/// <summary>
/// Makes results final, in order: all that come before are final, so that reading again whatever a transaction read
/// tells for good whether its result is the sequential one.
/// </summary>
/// <remarks>
/// Safe for many threads: one at a time does the work, the others go away and come back. A test may derive one that
/// does not look, to see that this is found.
/// </remarks>
internal class CommitLine(Scheduler scheduler, SpeculationWindow window, MultiVersionMemory memory)
{
    private BlockChanges? _changes;
    private int _isHeld;
    private int _isDone;
    private long _reexecutions;

    /// <summary>True once the last transaction of the block is final, or the block was stopped.</summary>
    public bool IsDone => Volatile.Read(ref _isDone) != 0;

    /// <summary>Executions that turned out wrong, here or in a validation before.</summary>
    public long Reexecutions => Volatile.Read(ref _reexecutions);

    public void Reset(BlockChanges changes)
    {
        _changes = changes;
        _reexecutions = 0;
        _isHeld = 0;
        _isDone = scheduler.Count == 0 ? 1 : 0;
    }

    /// <summary>Ends the speculation before its time, because something is broken.</summary>
    public void Stop() => Volatile.Write(ref _isDone, 1);

    /// <summary>Commits as many transactions as have results, and takes back a wrong one where it meets it.</summary>
    /// <exception cref="Exception">
    /// What the execution of a transaction threw, once it is certain that it is right.
    /// </exception>
    public void Advance()
    {
        while (CanCommit())
        {
            if (Interlocked.CompareExchange(ref _isHeld, 1, 0) != 0)
                return;
            try
            {
                CommitPrefix();
            }
            finally
            {
                // A full fence: who comes too early to get the line has changed a status before, and it is looked at
                // next.
                Interlocked.Exchange(ref _isHeld, 0);
            }
        }
    }

    /// <summary>Takes back the results of an incarnation; false where that was done or is too late.</summary>
    public bool TryAbort(int index, int incarnation)
    {
        if (!scheduler.TryBeginAbort(index, incarnation))
            return false;

        foreach (VersionedEntry entry in scheduler.Slot(index).Trace!.Written)
            entry.MarkEstimate(index);
        Interlocked.Increment(ref _reexecutions);
        scheduler.FinishAbort(index, incarnation);
        return true;
    }

    /// <summary>True where everything that the last incarnation read is still so.</summary>
    public virtual bool IsValid(int index)
    {
        // A slot has a trace from its first execution on, and nobody looks before that.
        ExecutionTrace trace = scheduler.Slot(index).Trace!;
        foreach (ReadRecord read in trace.Reads)
        {
            if (read.IsStillRight(index))
                continue;
            memory.CountConflict(read.Entry);
            return false;
        }

        foreach (CounterRecord record in trace.Counters)
        {
            if (record.IsStillRight(index))
                continue;
            memory.CountConflict(record.Counter);
            return false;
        }

        return true;
    }

    private bool CanCommit()
    {
        int index = scheduler.CommittedCount;
        return index < scheduler.Count
            && !IsDone
            && scheduler.Slot(index).Status.Phase == TransactionPhase.Executed;
    }

    private void CommitPrefix()
    {
        // Another thread may have come to the end between the caller's look and its holding the line.
        for (int index = scheduler.CommittedCount; index < scheduler.Count && !IsDone; index++)
        {
            ref TransactionSlot slot = ref scheduler.Slot(index);
            TransactionStatus status = slot.Status;
            if (status.Phase != TransactionPhase.Executed)
                return;
            if (!IsValid(index))
            {
                TryAbort(index, status.Incarnation);
                return;
            }

            // A validator that looked too early may be about to take it back: whoever moves the word first is right.
            if (!slot.TryMove(TransactionPhase.Executed, TransactionPhase.Committed, status.Incarnation))
                return;
            Commit(index, ref slot);
        }
    }

    private void Commit(int index, ref TransactionSlot slot)
    {
        ExecutionTrace trace = slot.Trace!;
        trace.Failure?.Throw();
        bool goesOn = _changes!.Add(trace.Result!);
        TakeIn(trace);
        trace.ReleaseResult();
        window.Committed(wasExecutedAgain: slot.Attempts > 1);
        scheduler.CommittedCount = index + 1;
        if (!goesOn || index + 1 == scheduler.Count)
            Volatile.Write(ref _isDone, 1);
    }

    /// <summary>
    /// Takes in what the transaction changed. The entries know their places: a table to find them by would go from core
    /// to core with each commit.
    /// </summary>
    private void TakeIn(ExecutionTrace trace)
    {
        ReadOnlySpan<VersionedEntry> written = trace.Written;
        int next = 0;
        foreach (StateWrite write in trace.Result!.Writes)
            _changes!.Write(ref written[next++].Place, write);
        foreach (CounterChange change in trace.Result.CounterChanges)
        {
            VersionedCounter counter = (VersionedCounter)written[next++];
            _changes!.Change(ref counter.Place, change, counter.Settled);
        }
    }
}
