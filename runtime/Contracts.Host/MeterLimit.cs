namespace Contracts.Host;

/// <summary>The budgets of a <see cref="Meter"/>.</summary>
public enum MeterLimit
{
    /// <summary>None is spent.</summary>
    None = 0,

    /// <summary>Gas.</summary>
    Gas = 1,

    /// <summary>Counted stack.</summary>
    Stack = 2,

    /// <summary>Allocated bytes.</summary>
    Memory = 3,
}
