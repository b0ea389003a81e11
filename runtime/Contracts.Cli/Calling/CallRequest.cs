namespace Contracts.Cli.Calling;

/// <summary>What a user wants to have called.</summary>
internal sealed record CallRequest(
    string Path,
    string Method,
    IReadOnlyList<string> Arguments,
    IReadOnlyList<string> InitArguments,
    string Sender,
    long GasLimit);
