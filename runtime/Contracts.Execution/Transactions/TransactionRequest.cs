namespace Contracts.Execution;

/// <summary>A transaction that was admitted to a block: who asks for what, with how much gas.</summary>
/// <param name="TransactionId">The id that the contract sees.</param>
/// <param name="Sender">The account that asks; the ledger has made sure that it did.</param>
/// <param name="GasLimit">
/// The gas that the transaction may use, from 0 to <see cref="Limits.TransactionGasMax"/>.
/// </param>
/// <param name="Action">What is asked.</param>
/// <remarks>Signatures, nonces and expiry are the ledger's; execution knows nothing of them.</remarks>
public readonly record struct TransactionRequest(
    Hash256 TransactionId, Address Sender, long GasLimit, TransactionAction Action);
