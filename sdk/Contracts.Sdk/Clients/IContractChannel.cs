namespace Contracts;

/// <summary>A way to a ledger, for the generated clients: a test's ledger, or a node's.</summary>
/// <remarks>
/// Input is a method's selector and its arguments. A gas limit of -1 means the channel's own default. A contract's
/// failure is a result; an exception means that the ledger could not be reached or refused the transaction.
/// </remarks>
public interface IContractChannel
{
    /// <summary>Deploys the contract whose class is <paramref name="contract"/>.</summary>
    CallResult Deploy(Type contract, Address sender, byte[] input, long gasLimit);

    /// <summary>Sends a transaction and waits until a block holds it.</summary>
    CallResult Send(Address sender, Address target, byte[] input, long gasLimit);

    /// <summary>Runs a method on the state as it is and keeps no effect.</summary>
    CallResult Query(Address sender, Address target, byte[] input, long gasLimit);
}
