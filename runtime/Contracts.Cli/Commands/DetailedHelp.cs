using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Contracts.Cli.Commands;

/// <summary>The usual help, and after it what a command says about itself at length.</summary>
internal sealed class DetailedHelp : SynchronousCommandLineAction
{
    private readonly HelpAction _usual;
    private readonly string _rootDetails;

    private DetailedHelp(HelpAction usual, string rootDetails)
    {
        _usual = usual;
        _rootDetails = rootDetails;
    }

    public override bool ClearsParseErrors => true;

    /// <summary>Makes <c>--help</c> of a tool and of all its commands print the details as well.</summary>
    public static void AddTo(RootCommand root, string rootDetails)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        option.Action = new DetailedHelp((HelpAction)option.Action!, rootDetails);
    }

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = _usual.Invoke(parseResult);
        string details = parseResult.CommandResult.Command switch
        {
            DetailedCommand command => command.Details,
            _ => _rootDetails,
        };
        parseResult.InvocationConfiguration.Output.WriteLine(details);
        return exitCode;
    }
}
