namespace Contracts.Ledger.Executors.Speculation;

/// <summary>
/// Says which transaction is to be executed or validated next, in the manner of Block-STM: in order as far as possible,
/// and again whatever a later finding has put in doubt.
/// </summary>
/// <remarks>
/// Safe for many threads. What it hands out affects speed only: a result becomes final by the validation at the commit
/// of its transaction, when all earlier ones are final. The transaction at the committed prefix can always be taken, so
/// the block always goes on.
/// </remarks>
internal sealed class Scheduler(SpeculationWindow window)
{
    /// <summary>
    /// Incarnations in advance: one that was taken back this often is executed only once all earlier transactions are
    /// final, and that execution stands. So no transaction is executed more than this and once.
    /// </summary>
    public const int IncarnationMax = 12;

    private const int ReservationMax = 32;

    /// <summary>No worker takes more than this part of what may be executed now.</summary>
    private const int ReservationShare = 16;

    private TransactionSlot[] _slots = [];
    private IExecutableBlock? _block;
    private int _count;
    private PaddedCounter _nextExecution;
    private PaddedCounter _nextValidation;
    private PaddedCounter _validationEnd;
    private PaddedCounter _doubts;
    private PaddedCounter _committed;

    /// <summary>
    /// The number of transactions whose results are final; written by <see cref="CommitLine"/> alone.
    /// </summary>
    public int CommittedCount
    {
        get => _committed.Value;
        set => _committed.Value = value;
    }

    public int Count => _count;

    /// <summary>
    /// How often results were put in doubt so far: an execution during which that did not happen has read what is right
    /// as of now.
    /// </summary>
    public int DoubtCount => _doubts.Value;

    public ref TransactionSlot Slot(int index) => ref _slots[index];

    /// <summary>Makes the scheduler ready for a block. No other thread may be using it.</summary>
    public void Reset(IExecutableBlock block)
    {
        _block = block;
        _count = block.TransactionCount;
        if (_slots.Length < _count)
            _slots = new TransactionSlot[_count];
        else
            Array.Clear(_slots, 0, _count);
        _nextExecution = default;
        _nextValidation = default;
        _validationEnd = default;
        _doubts = default;
        _committed = default;
    }

    /// <summary>
    /// The next task that is free: validation before execution, and what the worker has reserved before all else that
    /// is to be executed. At its end it looks whether the transaction that all wait for is free.
    /// </summary>
    /// <param name="reserved">What the worker has taken of the transactions to be executed, and not begun.</param>
    public SpeculationTask NextTask(ref TransactionRange reserved)
    {
        if (reserved.IsEmpty)
        {
            int committed = _committed.Value;
            if (committed < _count && TryTake(committed) is { Kind: not SpeculationTaskKind.None } urgent)
                return urgent;
        }

        while (true)
        {
            SpeculationTask task;
            if (_nextValidation.Value < _validationEnd.Value)
                task = TakeValidation();
            else if (!reserved.IsEmpty || TryReserve(out reserved))
                task = TryTake(reserved.TakeFirst());
            else
                return SpeculationTask.None;

            if (task.Kind != SpeculationTaskKind.None)
                return task;
        }
    }

    /// <summary>
    /// Parks a transaction that is being executed until another has results; false where that one has them by now, so
    /// that the execution may be tried again at once.
    /// </summary>
    public bool Suspend(int index, int incarnation, int blocker) =>
        _slots[blocker].TryAddWaiting(index, ref _slots[index], incarnation);

    /// <summary>Publishes what an execution left in its slot and wakes who waits for it.</summary>
    /// <param name="index">The transaction.</param>
    /// <param name="incarnation">The incarnation that was executed.</param>
    /// <param name="hasNewWrites">Whether later transactions may have read something else than what it wrote.</param>
    /// <param name="doubtCount">What <see cref="DoubtCount"/> was when the execution began.</param>
    /// <param name="waiting">Scratch space.</param>
    /// <returns>What the worker should do next, if anything is at hand.</returns>
    public SpeculationTask FinishExecution(
        int index, int incarnation, bool hasNewWrites, int doubtCount, List<int> waiting)
    {
        waiting.Clear();
        for (int next = _slots[index].Finish(incarnation);
            next != TransactionSlot.NoTransaction;
            next = _slots[next].NextWaiting)
        {
            waiting.Add(next);
        }

        bool isInDoubt = DoubtCount != doubtCount;
        if (hasNewWrites)
            PutInDoubt(index + 1);

        // The commit validates this one. To set validation back for its sake would have all after it validated again,
        // at each link of a chain.
        SpeculationTask woken = Wake(waiting);
        if (woken.Kind != SpeculationTaskKind.None)
            return woken;

        // A validator may have passed by while this one was executed.
        return isInDoubt && index != _committed.Value
            ? SpeculationTask.Validate(index, incarnation)
            : SpeculationTask.None;
    }

    /// <summary>
    /// Makes the caller the owner of a slot whose results turned out wrong; false where it is no longer that.
    /// </summary>
    public bool TryBeginAbort(int index, int incarnation) =>
        _slots[index].TryBeginAbort(incarnation);

    /// <summary>Lets the transaction be executed again and puts in doubt what came after it.</summary>
    public void FinishAbort(int index, int incarnation)
    {
        _slots[index].MakeReady(incarnation + 1);
        PutInDoubt(index + 1);
    }

    /// <summary>Makes the caller the executor of a transaction, if it is free and its turn has come.</summary>
    public SpeculationTask TryTake(int index)
    {
        ref TransactionSlot slot = ref _slots[index];
        TransactionStatus status = slot.Status;
        if (status.Phase != TransactionPhase.Ready)
            return SpeculationTask.None;

        int incarnation = status.Incarnation;
        if (incarnation >= IncarnationMax && index != _committed.Value)
            return SpeculationTask.None;
        if (!slot.TryMove(TransactionPhase.Ready, TransactionPhase.Executing, incarnation))
            return SpeculationTask.None;

        int predecessor = _block!.PredecessorOf(index);
        bool mustWait = predecessor >= 0 && !_slots[predecessor].Status.HasResults;
        return mustWait && Suspend(index, incarnation, predecessor)
            ? SpeculationTask.None
            : SpeculationTask.Execute(index, incarnation);
    }

    /// <summary>
    /// Readies all who waited and gives the lowest to the caller: so one worker follows a chain of transactions that
    /// wait for each other.
    /// </summary>
    private SpeculationTask Wake(List<int> waiting)
    {
        if (waiting.Count == 0)
            return SpeculationTask.None;

        waiting.Sort();
        foreach (int index in waiting)
        {
            ref TransactionSlot slot = ref _slots[index];
            slot.MakeReady(slot.Status.Incarnation + 1);
        }

        if (waiting.Count > 1)
            _nextExecution.LowerTo(waiting[1]);
        return TryTake(waiting[0]);
    }

    /// <summary>
    /// Has all from a transaction on validated that may have been executed by now. Those that are executed later read
    /// what is right, and the commit validates each anyway.
    /// </summary>
    private void PutInDoubt(int first)
    {
        _doubts.Take();
        _validationEnd.RaiseTo(Math.Min(_nextExecution.Value, _count));
        _nextValidation.LowerTo(first);
    }

    private SpeculationTask TakeValidation()
    {
        int index = _nextValidation.Take();
        if (index >= _count)
            return SpeculationTask.None;
        TransactionStatus status = _slots[index].Status;
        return status.Phase == TransactionPhase.Executed
            ? SpeculationTask.Validate(index, status.Incarnation)
            : SpeculationTask.None;
    }

    /// <summary>
    /// Takes the next transactions, several where there are many: the counter is then fetched from another core once
    /// for all. Whoever waits for one of them at the committed prefix may take it still.
    /// </summary>
    private bool TryReserve(out TransactionRange range)
    {
        range = default;
        int room = Math.Min(_count, _committed.Value + window.Size) - _nextExecution.Value;
        if (room <= 0)
            return false;
        int length = Math.Clamp(room / ReservationShare, 1, ReservationMax);
        int first = _nextExecution.Take(length);
        range = new TransactionRange(Math.Min(first, _count), Math.Min(first + length, _count));
        return !range.IsEmpty;
    }
}
