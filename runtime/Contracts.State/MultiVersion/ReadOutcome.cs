namespace Contracts.State.MultiVersion;

/// <summary>What a read at one transaction's place finds.</summary>
internal enum ReadOutcome
{
    /// <summary>
    /// No earlier transaction of the block has written the entry: the value is that of the settled state.
    /// </summary>
    Settled,

    /// <summary>The value that the last earlier writer wrote.</summary>
    Written,

    /// <summary>The last earlier writer is to run again and will probably write the entry.</summary>
    Estimate,
}
