using System.Runtime.ExceptionServices;
using Contracts.Execution;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors.Speculation;

/// <summary>One worker of a speculation: takes a task, does it, hands the result in. One step at a time.</summary>
/// <remarks>
/// Used by one thread at a time. A test may drive several in any order on one thread, and may derive one that takes
/// its steps in a wrong order, to see that this is found.
/// </remarks>
internal class SpeculationWorker
{
    private readonly Scheduler _scheduler;
    private readonly CommitLine _commitLine;
    private readonly MultiVersionMemory _memory;
    private readonly WorkerArena _arena = new();
    private readonly SpeculativeReader _reader;
    private readonly List<int> _waiting = [];
    private SpeculationStage _stage;
    private SpeculationTask _task;
    private TransactionRange _reserved;
    private ExecutionTrace _trace = new();
    private bool _hasNewWrites;
    private int _doubtCount;

    public SpeculationWorker(Scheduler scheduler, CommitLine commitLine, MultiVersionMemory memory)
    {
        _scheduler = scheduler;
        _commitLine = commitLine;
        _memory = memory;
        _reader = new SpeculativeReader(memory, _arena.Entries);
    }

    /// <summary>Executions that ran to their end.</summary>
    public long Executions { get; private set; }

    /// <summary>Executions that met a value that was about to change.</summary>
    public long BlockedReads { get; private set; }

    /// <summary>The task at hand.</summary>
    protected SpeculationTask Task => _task;

    /// <summary>The slot of the task at hand.</summary>
    protected ref TransactionSlot Slot => ref _scheduler.Slot(_task.Index);

    public void Reset()
    {
        Begin(SpeculationTask.None);
        _arena.Reset();
        _reserved = default;
        Executions = 0;
        BlockedReads = 0;
    }

    /// <summary>Does the next step; false where there is nothing to do at the moment.</summary>
    public bool Step(IExecutableBlock block)
    {
        switch (_stage)
        {
            case SpeculationStage.Execute:
                if (TryExecute(block, _reader))
                    _stage = IsBlocked() ? SpeculationStage.Suspend : SpeculationStage.Apply;
                return true;
            case SpeculationStage.Suspend:
                Suspend();
                return true;
            case SpeculationStage.Apply:
                Apply();
                _stage = SpeculationStage.Publish;
                return true;
            case SpeculationStage.Publish:
                Publish();
                return true;
            case SpeculationStage.Validate:
                _stage = _commitLine.IsValid(_task.Index) ? SpeculationStage.Take : SpeculationStage.TakeBack;
                return true;
            case SpeculationStage.TakeBack:
                TakeBack();
                return true;
            default:
                // After the last of those that it reserved, and not before: they are mostly the next to be committed
                // then, and lie in the caches of this core.
                if (_reserved.IsEmpty)
                    _commitLine.Advance();
                Begin(_scheduler.NextTask(ref _reserved));
                return _task.Kind != SpeculationTaskKind.None;
        }
    }

    /// <summary>Executes the task's transaction, or a part of it; false where it is not at its end.</summary>
    protected virtual bool TryExecute(IExecutableBlock block, SpeculativeReader reader)
    {
        BeginExecution(reader);
#pragma warning disable CA1031 // Kept for the commit: half-done state may cause any exception, only a final one counts.
        try
        {
            EndExecution(block.Execute(_task.Index, reader), failure: null);
        }
        catch (Exception exception)
        {
            EndExecution(result: null, ExceptionDispatchInfo.Capture(exception));
        }
#pragma warning restore CA1031

        return true;
    }

    protected void BeginExecution(SpeculativeReader reader)
    {
        if (_task.Incarnation > Scheduler.IncarnationMax)
            throw new InvalidOperationException($"Transaction {_task.Index} was to be executed too often.");
        _trace = _arena.TakeTrace();
        _doubtCount = _scheduler.DoubtCount;
        reader.Begin(_task.Index, _trace);
    }

    /// <summary>
    /// Takes down what the execution gave and learnt, before another execution on this thread may begin.
    /// </summary>
    protected void EndExecution(ExecutionResult? result, ExceptionDispatchInfo? failure)
    {
        _reader.End();
        _trace.End(result, failure);
    }

    /// <summary>
    /// Makes known what the execution wrote and what it depends on, before its slot says that it ended.
    /// </summary>
    protected virtual void Apply()
    {
        Executions++;
        ExecutionTrace? before = Slot.Trace;
        _hasNewWrites = ApplyWrites();
        _hasNewWrites |= RemoveEstimates(before);
        Slot.Trace = _trace;
    }

    /// <summary>Says that the results are there, and goes on with what that made possible.</summary>
    protected virtual void Publish() =>
        Begin(_scheduler.FinishExecution(_task.Index, _task.Incarnation, _hasNewWrites, _doubtCount, _waiting));

    /// <summary>
    /// Takes back what was found wrong. Committed or taken back meanwhile: then this does nothing, since it names the
    /// incarnation.
    /// </summary>
    protected virtual void TakeBack() => Begin(
        _commitLine.TryAbort(_task.Index, _task.Incarnation) ? _scheduler.TryTake(_task.Index) : SpeculationTask.None);

    /// <summary>Starts with a task, or looks for one.</summary>
    protected void Begin(SpeculationTask task)
    {
        _task = task;
        _stage = task.Kind switch
        {
            SpeculationTaskKind.Execute => SpeculationStage.Execute,
            SpeculationTaskKind.Validate => SpeculationStage.Validate,
            _ => SpeculationStage.Take,
        };
    }

    private bool IsBlocked()
    {
        Slot.Attempts++;
        return _reader.BlockedBy != SpeculativeReader.NotBlocked;
    }

    private void Suspend()
    {
        BlockedReads++;
        _arena.GiveBackTrace();
        bool isParked = _scheduler.Suspend(_task.Index, _task.Incarnation, _reader.BlockedBy);
        Begin(isParked ? SpeculationTask.None : _task);
    }

    /// <summary>
    /// Puts the writes in place of those of the execution before, which are marked as estimates since it was taken
    /// back.
    /// </summary>
    /// <returns>True where a later transaction may read anything else than before.</returns>
    private bool ApplyWrites()
    {
        if (_trace.Result is not { } result)
            return false;
        bool hasNewWrites = false;
        foreach (StateWrite write in result.Writes)
        {
            VersionedValue value = _memory.Value(write.Key, _arena.Entries);
            hasNewWrites |= value.Write(_task.Index, write.Value);
            _trace.AddWritten(value);
        }

        foreach (CounterChange change in result.CounterChanges)
        {
            VersionedCounter counter = _memory.Counter(change.Key, _arena.Entries);
            hasNewWrites |= counter.Add(_task.Index, change.Delta);
            _trace.AddWritten(counter);
        }

        return hasNewWrites;
    }

    /// <summary>Takes out what is still an estimate: it was not written again.</summary>
    private bool RemoveEstimates(ExecutionTrace? before)
    {
        bool isRemoved = false;
        if (before is null)
            return isRemoved;
        foreach (VersionedEntry entry in before.Written)
            isRemoved |= entry.RemoveEstimate(_task.Index);
        return isRemoved;
    }
}
