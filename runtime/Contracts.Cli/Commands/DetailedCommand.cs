using System.CommandLine;

namespace Contracts.Cli.Commands;

/// <summary>A command whose help ends with more than a line: exit codes, examples.</summary>
internal sealed class DetailedCommand(string name, string summary, string details) : Command(name, summary)
{
    /// <summary>What follows the usual help.</summary>
    public string Details { get; } = details;
}
