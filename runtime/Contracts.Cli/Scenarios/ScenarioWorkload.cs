namespace Contracts.Cli.Scenarios;

/// <summary>Where a scenario's transactions come from: exactly one of the three.</summary>
internal sealed record ScenarioWorkload(
    IReadOnlyList<ScenarioCall>? Transactions, string? CsvPath, GeneratorSettings? Generator);
