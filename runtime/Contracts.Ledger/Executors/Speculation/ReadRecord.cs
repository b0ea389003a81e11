using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors.Speculation;

/// <summary>
/// A value that an execution read. Compared by content: the same value from another writer is still right.
/// </summary>
internal readonly record struct ReadRecord(VersionedValue Entry, byte[]? Value)
{
    /// <summary>True where reading again gives the same value, and none that is about to change.</summary>
    public bool IsStillRight(int transaction)
    {
        ReadOutcome outcome = Entry.Read(transaction, out byte[]? value, out _);
        return outcome != ReadOutcome.Estimate && VersionedValue.IsSame(value, Value);
    }
}
