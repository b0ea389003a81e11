using Contracts.Cli.Json;

namespace Contracts.Cli.Scenarios;

/// <summary>A contract that a scenario deploys.</summary>
/// <param name="Path">A project, or a contract file.</param>
/// <param name="IsProject">True where the contract must be built first.</param>
/// <param name="Contract">Which of a project's contracts; null where there is only one.</param>
/// <param name="Sender">The name or address of the account that deploys.</param>
internal sealed record ScenarioContract(
    string Name,
    string Path,
    bool IsProject,
    string? Contract,
    string Sender,
    IReadOnlyList<JsonValue> Arguments,
    long? GasLimit,
    JsonValue Place);
