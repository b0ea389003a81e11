using Contracts.Execution;

namespace Contracts.Ledger;

/// <summary>How often a read of an entry made a transaction wait or run again.</summary>
public readonly record struct KeyConflicts(StateKey Key, int Conflicts);
