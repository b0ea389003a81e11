using Contracts.Ledger.Executors.Speculation;

namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>The mutant <see cref="Mutant.CommitsUnseen"/>.</summary>
internal sealed class UnseeingCommitLine(Scheduler scheduler, SpeculationWindow window) : CommitLine(scheduler, window)
{
    public override bool IsValid(int index) => true;
}
