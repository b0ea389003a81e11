namespace Contracts.Ledger;

/// <summary>
/// That a transaction of a proposal was not taken into the block, and why. It left no trace on the chain.
/// </summary>
/// <param name="Index">The transaction's place in the proposal, from 0.</param>
/// <param name="Transaction">The transaction.</param>
/// <param name="Code">Why.</param>
/// <param name="Message">Why, for people.</param>
public sealed record Refusal(int Index, Transaction Transaction, RefusalCode Code, string Message);
