namespace Contracts.Testing;

/// <summary>A call that is to go into a block with others.</summary>
/// <param name="Sender">The account that calls.</param>
/// <param name="Target">The contract.</param>
/// <param name="Input">The method's selector and its arguments in canonical encoding.</param>
/// <param name="GasLimit">The gas that it may use; -1: the ledger's default.</param>
public sealed record TestTransaction(Address Sender, Address Target, byte[] Input, long GasLimit = -1);
