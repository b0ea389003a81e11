namespace Contracts.Execution;

/// <summary>Publishes a contract and runs its init method.</summary>
/// <param name="Contract">The address that the contract gets.</param>
/// <param name="Package">The bytes of the <c>.contract</c> file. Not changed afterwards.</param>
/// <param name="Arguments">The arguments of the init method in canonical encoding, without a selector.</param>
public sealed record DeployAction(Address Contract, byte[] Package, byte[] Arguments) : TransactionAction;
