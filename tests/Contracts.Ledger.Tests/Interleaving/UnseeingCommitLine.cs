using Contracts.Ledger.Executors.Speculation;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>The mutant <see cref="Mutant.CommitsUnseen"/>.</summary>
internal sealed class UnseeingCommitLine(Scheduler scheduler, SpeculationWindow window, MultiVersionMemory memory)
    : CommitLine(scheduler, window, memory)
{
    public override bool IsValid(int index) => true;
}
