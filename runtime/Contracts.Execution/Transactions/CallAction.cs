namespace Contracts.Execution;

/// <summary>Calls a method of a contract.</summary>
/// <param name="Target">The contract.</param>
/// <param name="Input">The 4-byte selector and the arguments in canonical encoding. Not changed afterwards.</param>
public sealed record CallAction(Address Target, byte[] Input) : TransactionAction;
