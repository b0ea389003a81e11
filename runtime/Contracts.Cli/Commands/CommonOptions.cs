using System.CommandLine;

namespace Contracts.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() =>
        new("--json") { Description = "Print the result as JSON, for machines." };
}
