using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors.Speculation;

/// <summary>What an execution depends on of a counter: that it stands in a range before the transaction.</summary>
internal readonly record struct CounterRecord(VersionedCounter Counter, UInt128 Low, UInt128 High)
{
    /// <summary>
    /// True where the counter stands in the range now; and will, where the execution knows the exact value.
    /// </summary>
    public bool IsStillRight(int transaction)
    {
        bool isExact = Low == High;
        UInt128 value = Counter.Read(transaction, isExact, out int estimate);
        bool isAboutToChange = isExact && estimate != VersionedEntry.NoTransaction;
        return !isAboutToChange && value >= Low && value <= High;
    }
}
