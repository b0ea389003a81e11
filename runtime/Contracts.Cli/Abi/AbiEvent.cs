namespace Contracts.Cli.Abi;

/// <summary>An event that a contract can emit.</summary>
internal sealed record AbiEvent(string Name, uint Id, IReadOnlyList<AbiField> Fields);
