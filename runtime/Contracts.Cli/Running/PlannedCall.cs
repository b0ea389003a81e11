namespace Contracts.Cli.Running;

/// <summary>A transaction that has no nonce yet.</summary>
internal sealed record PlannedCall(Address Sender, Address Target, byte[] Input, long GasLimit);
