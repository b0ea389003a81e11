namespace Contracts.Cli.Scenarios;

/// <summary>What a placeholder of a call stands for.</summary>
internal enum Placeholder
{
    /// <summary>The sender of a transfer.</summary>
    From,

    /// <summary>The recipient of a transfer; the account that is funded.</summary>
    To,

    /// <summary>The amount.</summary>
    Value,
}
