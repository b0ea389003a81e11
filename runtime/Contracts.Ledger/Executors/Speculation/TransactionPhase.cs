namespace Contracts.Ledger.Executors.Speculation;

/// <summary>Where a transaction stands in the speculation on its block.</summary>
internal enum TransactionPhase
{
    /// <summary>Nobody is working on it; its incarnation is to be executed.</summary>
    Ready = 0,

    /// <summary>One worker executes it and owns its slot.</summary>
    Executing = 1,

    /// <summary>Its results stand, until a validation says otherwise.</summary>
    Executed = 2,

    /// <summary>One worker owns its slot to take its results back, or it waits for another transaction.</summary>
    Aborting = 3,

    /// <summary>Its results are final.</summary>
    Committed = 4,
}
