using Contracts.Cli.Json;

namespace Contracts.Cli.Scenarios;

/// <summary>A call that a scenario describes. Arguments can be placeholders such as <c>{to}</c>.</summary>
/// <param name="Sender">The name or address of the sender; null where the transfer says who it is.</param>
internal sealed record ScenarioCall(
    string? Sender,
    string Contract,
    string Method,
    IReadOnlyList<JsonValue> Arguments,
    long? GasLimit,
    JsonValue Place);
