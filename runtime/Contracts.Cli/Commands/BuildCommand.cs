using System.CommandLine;
using Contracts.Cli.Building;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

/// <summary><c>contracts build PROJECT</c></summary>
internal static class BuildCommand
{
    private const string Summary = "Builds a contract project in Release and prints the paths of its contract files.";

    private const string Details =
        """
        Examples:
          contracts build examples/Token
          contracts build MyContract.csproj --json
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string> project = new("PROJECT") { Description = "A project file, or a folder that holds one." };
        Option<bool> json = CommonOptions.Json();
        DetailedCommand command = new("build", Summary, Details) { project, json };
        command.SetAction(result => Run(result.GetRequiredValue(project), result.GetValue(json), terminal));
        return command;
    }

    private static int Run(string project, bool isJson, Terminal terminal)
    {
        IReadOnlyList<string> files = ContractBuilder.Build(project);
        if (isJson)
        {
            terminal.WriteJson(writer =>
            {
                writer.WriteStartArray("contracts");
                foreach (string file in files)
                    writer.WriteStringValue(file);
                writer.WriteEndArray();
            });
            return ExitCodes.Success;
        }

        foreach (string file in files)
            terminal.Output.WriteLine(file);
        return ExitCodes.Success;
    }
}
