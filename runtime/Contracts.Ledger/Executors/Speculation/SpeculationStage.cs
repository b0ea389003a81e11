namespace Contracts.Ledger.Executors.Speculation;

/// <summary>What a worker does in its next step.</summary>
internal enum SpeculationStage
{
    /// <summary>Look for a task.</summary>
    Take,

    /// <summary>Execute the task's transaction.</summary>
    Execute,

    /// <summary>Park it until another has results.</summary>
    Suspend,

    /// <summary>Put its writes into the memory, and what it depends on into its slot.</summary>
    Apply,

    /// <summary>Say that its results are there.</summary>
    Publish,

    /// <summary>Read again what it read.</summary>
    Validate,

    /// <summary>Take its results back, since they are wrong.</summary>
    TakeBack,
}
