using Contracts.Ledger.Executors.Speculation;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>The mutant <see cref="Mutant.PublishesBeforeItApplies"/>.</summary>
internal sealed class EarlyWorker(Scheduler scheduler, CommitLine commitLine, MultiVersionMemory memory)
    : SteppedWorker(scheduler, commitLine, memory)
{
    private readonly Scheduler _scheduler = scheduler;
    private SpeculationTask _next;

    protected override void Apply() =>
        _next = _scheduler.FinishExecution(Task.Index, Task.Incarnation, hasNewWrites: true, _scheduler.DoubtCount, []);

    protected override void Publish()
    {
        base.Apply();
        Begin(_next);
    }
}
