using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Contracts.Execution;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors.Speculation;

/// <summary>One worker of a speculation: takes a task, does it, hands the result in. One step at a time.</summary>
/// <remarks>
/// Used by one thread at a time. A test may drive several in any order on one thread, and may derive one that takes
/// its steps in a wrong order, to see that this is found.
/// </remarks>
internal class SpeculationWorker(Scheduler scheduler, CommitLine commitLine, MultiVersionMemory memory)
{
    private readonly SpeculativeReader _reader = new(memory);
    private readonly List<int> _dependents = [];
    private SpeculationStage _stage;
    private SpeculationTask _task;
    private ExecutionResult? _result;
    private ExceptionDispatchInfo? _failure;
    private bool _hasNewWrites;

    /// <summary>Executions that ran to their end.</summary>
    public long Executions { get; private set; }

    /// <summary>Executions that met a value that was about to change.</summary>
    public long BlockedReads { get; private set; }

    /// <summary>The task at hand.</summary>
    protected SpeculationTask Task => _task;

    /// <summary>The slot of the task at hand.</summary>
    protected TransactionSlot Slot => scheduler.Slot(_task.Index);

    public void Reset()
    {
        Begin(SpeculationTask.None);
        _result = null;
        _failure = null;
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
                commitLine.Advance();
                return true;
            case SpeculationStage.Validate:
                _stage = commitLine.IsValid(_task.Index) ? SpeculationStage.Take : SpeculationStage.TakeBack;
                return true;
            case SpeculationStage.TakeBack:
                TakeBack();
                return true;
            default:
                commitLine.Advance();
                Begin(scheduler.NextTask());
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
        reader.Begin(_task.Index);
    }

    protected void EndExecution(ExecutionResult? result, ExceptionDispatchInfo? failure)
    {
        _result = result;
        _failure = failure;
    }

    /// <summary>
    /// Makes known what the execution wrote and what it depends on, before its slot says that it ended.
    /// </summary>
    protected virtual void Apply()
    {
        Executions++;
        TransactionSlot slot = Slot;
        _hasNewWrites = ApplyWrites(slot, _result?.Writes ?? [], _result?.CounterChanges ?? []);
        slot.Reads = _reader.TakeReads();
        slot.Counters = _reader.TakeCounters();
        slot.Result = _result;
        slot.Failure = _failure;
    }

    /// <summary>Says that the results are there, and goes on with what that made possible.</summary>
    protected virtual void Publish() =>
        Begin(scheduler.FinishExecution(_task.Index, _task.Incarnation, _hasNewWrites, _dependents));

    /// <summary>
    /// Takes back what was found wrong. Committed or taken back meanwhile: then this does nothing, since it names the
    /// incarnation.
    /// </summary>
    protected virtual void TakeBack() => Begin(
        commitLine.TryAbort(_task.Index, _task.Incarnation) ? scheduler.TryTake(_task.Index) : SpeculationTask.None);

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
        bool isParked = scheduler.Suspend(_task.Index, _task.Incarnation, _reader.BlockedBy);
        Begin(isParked ? SpeculationTask.None : _task);
    }

    /// <summary>
    /// Puts the writes in place of those of the incarnation before, which are marked as estimates since it was taken
    /// back; what is still an estimate afterwards was not written again.
    /// </summary>
    /// <returns>True where a later transaction may read anything else than before.</returns>
    private bool ApplyWrites(
        TransactionSlot slot, ImmutableArray<StateWrite> writes, ImmutableArray<CounterChange> changes)
    {
        bool hasNewWrites = false;
        int count = writes.Length + changes.Length;
        VersionedEntry[] written = count == 0 ? [] : new VersionedEntry[count];
        for (int i = 0; i < writes.Length; i++)
        {
            VersionedValue value = memory.Value(writes[i].Key);
            hasNewWrites |= value.Write(_task.Index, writes[i].Value);
            written[i] = value;
        }

        for (int i = 0; i < changes.Length; i++)
        {
            VersionedCounter counter = memory.Counter(changes[i].Key);
            hasNewWrites |= counter.Add(_task.Index, changes[i].Delta);
            written[writes.Length + i] = counter;
        }

        foreach (VersionedEntry entry in slot.Written)
            hasNewWrites |= entry.RemoveEstimate(_task.Index);
        slot.Written = written;
        return hasNewWrites;
    }
}
