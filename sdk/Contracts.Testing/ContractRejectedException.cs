using System.Collections.Immutable;
using Contracts.Bytecode;

namespace Contracts.Testing;

/// <summary>A contract that no node would take: the linker or the verifier found something.</summary>
public sealed class ContractRejectedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="contract">The contract's class.</param>
    /// <param name="findings">Why it is refused.</param>
    public ContractRejectedException(Type contract, ImmutableArray<Finding> findings)
        : base($"The contract {contract.FullName} is refused:\n{string.Join('\n', findings)}")
    {
        Contract = contract;
        Findings = findings;
    }

    /// <summary>The contract's class.</summary>
    public Type Contract { get; }

    /// <summary>Why it is refused, each with its rule and its place in the source.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
