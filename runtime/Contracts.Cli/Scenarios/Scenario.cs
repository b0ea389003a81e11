namespace Contracts.Cli.Scenarios;

/// <summary>A scenario file as it stands, checked for its form; see docs/scenarios.md.</summary>
/// <param name="Folder">The folder of the file; its paths are relative to it.</param>
/// <param name="Funding">How accounts get what they spend; null where they need nothing.</param>
/// <param name="Transfer">What a transfer of a CSV file or of the generator calls; null where there are none.</param>
/// <param name="GasLimit">The gas limit of each transaction that names none.</param>
internal sealed record Scenario(
    string Folder,
    IReadOnlyList<ScenarioContract> Contracts,
    ScenarioCall? Funding,
    ScenarioCall? Transfer,
    ScenarioWorkload Workload,
    long GasLimit,
    int BlockSize,
    long StartTime,
    long BlockInterval);
