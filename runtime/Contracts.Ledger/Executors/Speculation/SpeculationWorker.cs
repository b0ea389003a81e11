using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Contracts.Execution;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors.Speculation;

/// <summary>One worker of a speculation: takes a task, does it, hands the result in. One step at a time.</summary>
/// <remarks>Used by one thread at a time. A test may drive several in any order on one thread.</remarks>
internal sealed class SpeculationWorker(Scheduler scheduler, CommitLine commitLine, MultiVersionMemory memory)
{
    private readonly SpeculativeReader _reader = new(memory);
    private readonly List<int> _dependents = [];
    private SpeculationTask _task;
    private bool _isExecuted;
    private ExecutionResult? _result;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Executions that ran to their end.</summary>
    public long Executions { get; private set; }

    /// <summary>Executions that met a value that was about to change.</summary>
    public long BlockedReads { get; private set; }

    public void Reset()
    {
        _task = SpeculationTask.None;
        _isExecuted = false;
        _result = null;
        _failure = null;
        Executions = 0;
        BlockedReads = 0;
    }

    /// <summary>Does the next step; false where there is nothing to do at the moment.</summary>
    public bool Step(IExecutableBlock block)
    {
        switch (_task.Kind)
        {
            case SpeculationTaskKind.Execute when _isExecuted:
                _task = HandIn();
                commitLine.Advance();
                return true;
            case SpeculationTaskKind.Execute:
                Execute(block);
                return true;
            case SpeculationTaskKind.Validate:
                _task = Validate();
                return true;
            default:
                commitLine.Advance();
                _task = scheduler.NextTask();
                return _task.Kind != SpeculationTaskKind.None;
        }
    }

    private void Execute(IExecutableBlock block)
    {
        if (_task.Incarnation > Scheduler.IncarnationMax)
            throw new InvalidOperationException($"Transaction {_task.Index} was to be executed too often.");

        _reader.Begin(_task.Index);
        _result = null;
        _failure = null;
#pragma warning disable CA1031 // Kept for the commit: half-done state may cause any exception, only a final one counts.
        try
        {
            _result = block.Execute(_task.Index, _reader);
        }
        catch (Exception exception)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
#pragma warning restore CA1031

        _isExecuted = true;
    }

    private SpeculationTask HandIn()
    {
        _isExecuted = false;
        TransactionSlot slot = scheduler.Slot(_task.Index);
        slot.Attempts++;
        if (_reader.BlockedBy != SpeculativeReader.NotBlocked)
        {
            BlockedReads++;
            return scheduler.Suspend(_task.Index, _task.Incarnation, _reader.BlockedBy) ? SpeculationTask.None : _task;
        }

        Executions++;
        bool hasNewWrites = ApplyWrites(slot, _result?.Writes ?? [], _result?.CounterChanges ?? []);
        slot.Reads = _reader.TakeReads();
        slot.Counters = _reader.TakeCounters();
        slot.Result = _result;
        slot.Failure = _failure;
        return scheduler.FinishExecution(_task.Index, _task.Incarnation, hasNewWrites, _dependents);
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

    private SpeculationTask Validate()
    {
        // Committed or taken back meanwhile: then the abort below fails, since it names the incarnation.
        if (!commitLine.IsValid(_task.Index) && commitLine.TryAbort(_task.Index, _task.Incarnation))
            return scheduler.TryTake(_task.Index);
        return SpeculationTask.None;
    }
}
