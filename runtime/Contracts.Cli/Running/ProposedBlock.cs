using Contracts.Ledger;

namespace Contracts.Cli.Running;

/// <summary>Transactions that are to become a block.</summary>
/// <param name="Time">The block's time in milliseconds since 1970-01-01 UTC.</param>
/// <param name="Transactions">The transactions in order.</param>
internal sealed record ProposedBlock(long Time, IReadOnlyList<Transaction> Transactions);
