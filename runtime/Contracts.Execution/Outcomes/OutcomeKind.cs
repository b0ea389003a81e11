namespace Contracts.Execution;

/// <summary>The three ways in which a transaction that ran can end.</summary>
public enum OutcomeKind
{
    /// <summary>It did what it was asked to; its effects stand.</summary>
    Success = 0,

    /// <summary>The contract said no; nothing but the gas it used is kept.</summary>
    Reverted = 1,

    /// <summary>The contract broke a rule; nothing is kept, and all gas that it was given is spent.</summary>
    Faulted = 2,
}
