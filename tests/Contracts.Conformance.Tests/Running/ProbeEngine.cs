using Contracts.Execution;

namespace Contracts.Conformance.Tests.Running;

/// <summary>The engines that accepted probes run on. This is the one place where they are chosen.</summary>
internal static class ProbeEngine
{
    /// <summary>All of them; probes must do the same on each.</summary>
    public static IReadOnlyList<IContractEngine> All { get; } = [new ClrContractEngine(), new InterpreterEngine()];
}
