namespace Contracts.Packaging.Tests;

/// <summary>How a command ended, and all that it wrote.</summary>
internal sealed record CommandResult(int ExitCode, string Output);
