namespace Contracts.Cli.Abi;

/// <summary>A state field of a contract.</summary>
/// <param name="Slot">The first four bytes of its keys, as a big-endian number.</param>
/// <param name="Key">The type of a map's keys; null for a single value.</param>
internal sealed record AbiStateField(string Name, uint Slot, AbiType? Key, AbiType Value);
