using Contracts.Execution;

namespace Contracts.Ledger.Transactions;

/// <summary>A transaction that is to be executed.</summary>
/// <param name="ProposalIndex">Its place in the proposal.</param>
/// <param name="Transaction">The transaction.</param>
/// <param name="Predecessor">
/// The place among the admitted of the same sender's transaction before it; -1 for the first.
/// </param>
/// <param name="SenderKey">The state's entry of the sender's account.</param>
internal readonly record struct AdmittedTransaction(
    int ProposalIndex, Transaction Transaction, int Predecessor, StateKey SenderKey);
