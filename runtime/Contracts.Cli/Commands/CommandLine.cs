using System.CommandLine;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

/// <summary>The tool's commands, and how their ends become exit codes.</summary>
internal static class CommandLine
{
    private const string Summary = "Builds, verifies, inspects, calls and runs C# smart contracts.";

    private const string Details =
        """
        Exit codes:
           0  the command did what it was asked to do
           1  bad usage, a missing file, or input of the wrong form
           2  a contract did not build, was rejected, or its call did not succeed
           3  'run --check' found that the two executors disagree
          70  a bug in this tool; the stack trace is printed

        Examples:
          contracts build examples/Token
          contracts verify Token.contract
          contracts inspect Token.contract --summary
          contracts call Token.contract BalanceOf alice --init 1000 --sender alice
          contracts run examples/Token/transfers.json --check
          contracts bench transfers
        """;

    /// <summary>Runs the command that the arguments name and returns the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        RootCommand root = new(Summary)
        {
            BuildCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            InspectCommand.Create(terminal),
            CallCommand.Create(terminal),
            RunCommand.Create(terminal),
            BenchCommand.Create(terminal),
        };
        root.HelpName = "contracts";
        DetailedHelp.AddTo(root, Details);

        // Arguments that begin with '@' are arguments, not files with more of them.
        ParserConfiguration parser = new() { ResponseFileTokenReplacer = null };
        InvocationConfiguration invocation = new()
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return root.Parse(arguments, parser).Invoke(invocation);
        }
        catch (UserErrorException e)
        {
            terminal.Error.WriteLine($"error: {e.Message}");
            return e.ExitCode;
        }
#pragma warning disable CA1031 // Not handled but reported whole: whatever gets here is a bug of this tool.
        catch (Exception e)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine($"internal error: {e}");
            return ExitCodes.InternalError;
        }
    }
}
