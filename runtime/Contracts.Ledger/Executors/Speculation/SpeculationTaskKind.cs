namespace Contracts.Ledger.Executors.Speculation;

/// <summary>What a worker is to do.</summary>
internal enum SpeculationTaskKind
{
    /// <summary>Nothing at the moment.</summary>
    None,

    /// <summary>Execute an incarnation; the worker owns the transaction's slot.</summary>
    Execute,

    /// <summary>Read again what an incarnation read.</summary>
    Validate,
}
