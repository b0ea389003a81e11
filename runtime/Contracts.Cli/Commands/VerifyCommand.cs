using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Contracts.Bytecode;
using Contracts.Cli.Files;
using Contracts.Cli.Output;

namespace Contracts.Cli.Commands;

/// <summary><c>contracts verify FILE</c></summary>
internal static class VerifyCommand
{
    private const string Summary = "Judges a contract file, or a bare linked module, as a node does.";

    private const string Details =
        """
        Prints one line for each finding: the rule, the place, the reason. At most 100 are listed, the rest are counted.
        Where the linker's symbols (Token.contract.pdb) lie beside the file, places are places in the source.

        Exit codes: 0 accepted, 2 rejected, 1 bad usage or a missing file.

        Examples:
          contracts verify Token.contract
          contracts verify module.dll --json
        """;

    private const string UnlinkedHint =
        "hint: this is the assembly that the compiler wrote. A node takes the linked module: verify the .contract file "
        + "that the build writes.";

    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "A .contract file, or a linked module (.dll)." };
        Option<bool> json = CommonOptions.Json();
        DetailedCommand command = new("verify", Summary, Details) { file, json };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(json), terminal));
        return command;
    }

    private static int Run(string path, bool isJson, Terminal terminal)
    {
        var verdict = ContractVerdict.Of(ContractFile.Read(path), Limits.Default);
        if (isJson)
            WriteJson(path, verdict, terminal);
        else
            WriteText(path, verdict, terminal);
        return verdict.Report.Accepted ? ExitCodes.Success : ExitCodes.Rejected;
    }

    private static void WriteText(string path, ContractVerdict verdict, Terminal terminal)
    {
        VerificationReport report = verdict.Report;
        foreach (Finding finding in report.Findings)
            terminal.Output.WriteLine(Printable.Escape(finding.ToString()));
        if (report.FindingCount > report.Findings.Length)
        {
            terminal.Output.WriteLine(
                $"… and {report.FindingCount - report.Findings.Length} more (limit {nameof(Limits.FindingCountMax)} of "
                + $"{Limits.Default.FindingCountMax})");
        }

        if (verdict.IsUnlinked)
            terminal.Output.WriteLine(UnlinkedHint);
        terminal.Output.WriteLine(
            report.Accepted
                ? $"accepted: {path}, code hash {verdict.CodeHash}"
                : string.Create(CultureInfo.InvariantCulture, $"rejected: {path}, findings: {report.FindingCount}"));
    }

    private static void WriteJson(string path, ContractVerdict verdict, Terminal terminal) =>
        terminal.WriteJson(writer => WriteJson(writer, path, verdict));

    private static void WriteJson(Utf8JsonWriter writer, string path, ContractVerdict verdict)
    {
        writer.WriteString("file", path);
        writer.WriteBoolean("accepted", verdict.Report.Accepted);
        if (verdict.CodeHash is { } codeHash)
            writer.WriteString("codeHash", codeHash.ToString());
        writer.WriteNumber("findingCount", verdict.Report.FindingCount);
        writer.WriteBoolean("unlinked", verdict.IsUnlinked);
        writer.WriteStartArray("findings");
        foreach (Finding finding in verdict.Report.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", finding.RuleId);
            writer.WriteString("place", finding.Place);
            writer.WriteString("message", finding.Message);
            if (finding.Source is { } source)
            {
                writer.WriteString("source", source.File);
                writer.WriteNumber("line", source.Line);
                writer.WriteNumber("column", source.Column);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
