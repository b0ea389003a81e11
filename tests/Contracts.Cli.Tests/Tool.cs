using Contracts.Cli.Commands;
using Contracts.Cli.Output;

namespace Contracts.Cli.Tests;

/// <summary>Runs the tool in this process and keeps what it printed.</summary>
internal sealed record Tool(int ExitCode, string Output, string Error)
{
    public static Tool Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int exitCode = CommandLine.Run(arguments, new Terminal(output, error, IsInteractive: false));
        return new Tool(exitCode, output.ToString(), error.ToString());
    }
}
