using Contracts.Execution;

namespace Contracts.Differential.Tests;

/// <summary>A run of generated cases. The same seed and count give the same cases; the first difference throws.</summary>
internal abstract class FuzzRun
{
    /// <summary>Runs the cases and says in a line what they came to.</summary>
    public string Execute(ulong seed, int count) => ContractThread.Run(() => Run(seed, count), Limits.Default);

    protected abstract string Run(ulong seed, int count);
}
