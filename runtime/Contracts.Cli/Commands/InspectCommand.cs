using System.CommandLine;
using Contracts.Bytecode;
using Contracts.Cli.Abi;
using Contracts.Cli.Files;
using Contracts.Cli.Inspection;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

/// <summary><c>contracts inspect FILE.contract</c></summary>
internal static class InspectCommand
{
    private const string Summary =
        "Shows a contract file's interface, its sizes against the limits, and its metered code.";

    private const string Details =
        """
        The code is shown as a node runs it, with the gas of each block. The contract is verified first; one that a node
        rejects is not shown (see 'contracts verify').

        Examples:
          contracts inspect Token.contract
          contracts inspect Token.contract --summary
          contracts inspect Token.contract --module Token.module.dll
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "A .contract file." };
        Option<string?> module = new("--module")
        {
            Description = "Write the bare linked module to this file, and show nothing. It is not verified.",
            HelpName = "OUT.dll",
        };
        Option<bool> summary = new("--summary") { Description = "Leave the code out." };
        Option<bool> json = CommonOptions.Json();
        DetailedCommand command = new("inspect", Summary, Details) { file, module, summary, json };
        command.SetAction(result => result.GetValue(module) is { } output
            ? WriteModule(result.GetRequiredValue(file), output, terminal)
            : Run(result.GetRequiredValue(file), result.GetValue(summary), result.GetValue(json), terminal));
        return command;
    }

    private static int Run(string path, bool isSummary, bool isJson, Terminal terminal)
    {
        ContractPackage package = ContractFile.ReadPackage(path);
        var abi = AbiDocument.Parse(package.Abi, path);
        PreparedModule module = Prepare(path, package);
        Inspected inspected = new(path, package, abi, module, !isSummary);
        if (isJson)
            InspectionJson.Write(inspected, terminal);
        else
            InspectionText.Write(inspected, terminal);
        return ExitCodes.Success;
    }

    /// <summary>The module as a node would run it.</summary>
    /// <exception cref="UserErrorException">A node would reject it.</exception>
    private static PreparedModule Prepare(string path, ContractPackage package)
    {
        ContractFile file = new(path, package, null, package.Module, null);
        var verdict = ContractVerdict.Of(file, Limits.Default);
        return verdict.Module ?? throw new UserErrorException(
            $"{path}: rejected: {Printable.Escape(verdict.Report.Findings[0].ToString())}. "
            + "'contracts verify' lists all findings.",
            ExitCodes.Rejected);
    }

    private static int WriteModule(string path, string output, Terminal terminal)
    {
        ContractPackage package = ContractFile.ReadPackage(path);
        OutputFile.Write(output, package.Module);
        terminal.Output.WriteLine($"{output}: {package.Module.Length} bytes");
        return ExitCodes.Success;
    }
}
