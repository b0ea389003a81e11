namespace Contracts.Cli.Abi;

/// <summary>A named value of an enumeration.</summary>
internal sealed record AbiMember(string Name, Int128 Value);
