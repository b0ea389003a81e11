namespace Contracts.Cli;

/// <summary>What the user gave cannot be used. The message says where and why; it is printed as it is.</summary>
internal sealed class UserErrorException : Exception
{
    public UserErrorException(string message, int exitCode = ExitCodes.Usage)
        : base(message) =>
        ExitCode = exitCode;

    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; }
}
