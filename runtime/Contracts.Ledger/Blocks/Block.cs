namespace Contracts.Ledger;

/// <summary>A header and the transactions that it commits to, in order. Immutable.</summary>
/// <param name="Header">What the block commits to.</param>
/// <param name="Transactions">The transactions that were executed.</param>
public sealed record Block(BlockHeader Header, IReadOnlyList<Transaction> Transactions);
