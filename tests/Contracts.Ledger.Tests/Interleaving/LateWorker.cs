using Contracts.Ledger.Executors.Speculation;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>The mutant <see cref="Mutant.MarksEstimatesTooLate"/>.</summary>
internal sealed class LateWorker(Scheduler scheduler, CommitLine commitLine, MultiVersionMemory memory)
    : SteppedWorker(scheduler, commitLine, memory)
{
    private readonly Scheduler _scheduler = scheduler;
    private VersionedEntry[]? _unmarked;

    protected override void TakeBack()
    {
        if (_unmarked is null && _scheduler.TryBeginAbort(Task.Index, Task.Incarnation))
        {
            _unmarked = [.. Slot.Trace!.Written];
            _scheduler.FinishAbort(Task.Index, Task.Incarnation);
            return;
        }

        foreach (VersionedEntry entry in _unmarked ?? [])
            entry.MarkEstimate(Task.Index);
        _unmarked = null;
        Begin(SpeculationTask.None);
    }
}
