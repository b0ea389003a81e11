using System.Collections.Immutable;

namespace Contracts.Bytecode.Linking;

/// <summary>What linking gave: a package, or the reasons why there is none.</summary>
/// <param name="Package">The contract; null where anything was found.</param>
/// <param name="Symbols">The portable PDB of the linked module; null where there is no package.</param>
/// <param name="Findings">Everything in the contract that a node would refuse, in the order of the search.</param>
public sealed record LinkResult(ContractPackage? Package, byte[]? Symbols, ImmutableArray<Finding> Findings)
{
    /// <summary>True where there is a package.</summary>
    public bool IsLinked => Package is not null;
}
