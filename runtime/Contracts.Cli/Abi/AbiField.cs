namespace Contracts.Cli.Abi;

/// <summary>A parameter, or a field of a structure or of an event.</summary>
/// <param name="IsIndexed">Whether an event carries the field among its indexed ones.</param>
internal sealed record AbiField(string Name, AbiType Type, bool IsIndexed = false);
