namespace Contracts.Cli;

/// <summary>What the tool's exit code says. Scripts rely on the values.</summary>
internal static class ExitCodes
{
    /// <summary>The command did what it was asked to do.</summary>
    public const int Success = 0;

    /// <summary>Bad usage, a missing or unreadable file, or input of the wrong form.</summary>
    public const int Usage = 1;

    /// <summary>A contract was rejected, or a call that was made on purpose did not succeed.</summary>
    public const int Rejected = 2;

    /// <summary>The two executors disagreed.</summary>
    public const int CheckDifference = 3;

    /// <summary>A bug in this tool; the stack trace is printed.</summary>
    public const int InternalError = 70;
}
