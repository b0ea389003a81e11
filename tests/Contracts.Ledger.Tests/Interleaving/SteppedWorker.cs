using Contracts.Ledger.Executors;
using Contracts.Ledger.Executors.Speculation;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>A worker that executes a <see cref="SteppedBlock"/> part by part.</summary>
internal class SteppedWorker(Scheduler scheduler, CommitLine commitLine, MultiVersionMemory memory)
    : SpeculationWorker(scheduler, commitLine, memory)
{
    private SteppedExecution? _execution;

    protected override bool TryExecute(IExecutableBlock block, SpeculativeReader reader)
    {
        if (block is not SteppedBlock stepped)
            return base.TryExecute(block, reader);
        if (_execution is null)
        {
            BeginExecution(reader);
            _execution = stepped.Start(Task.Index, reader);
        }

        if (!_execution.TryEnd())
            return false;
        EndExecution(_execution.Result, failure: null);
        _execution = null;
        return true;
    }
}
