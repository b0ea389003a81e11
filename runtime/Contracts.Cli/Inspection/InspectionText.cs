using System.Globalization;
using Contracts.Cli.Abi;
using Contracts.Cli.Disassembly;
using Contracts.Cli.Output;

namespace Contracts.Cli.Inspection;

/// <summary>Shows a contract to people.</summary>
internal static class InspectionText
{
    public static void Write(Inspected contract, Terminal terminal)
    {
        WriteIdentity(contract, terminal);
        WriteMethods(contract.Abi, terminal);
        WriteEvents(contract.Abi, terminal);
        WriteState(contract.Abi, terminal);
        WriteLimits(contract, terminal);
        if (contract.WithCode)
            WriteCode(contract, terminal);
    }

    private static void WriteIdentity(Inspected contract, Terminal terminal)
    {
        terminal.Output.WriteLine($"contract     {contract.FullName}");
        terminal.Output.WriteLine($"code hash    {contract.Module.CodeHash}");
        terminal.Output.WriteLine($"source hash  {contract.Package.SourceHash}");
        terminal.Output.WriteLine($"package      {Number(contract.Package.ToBytes().Length)} bytes");
        terminal.Output.WriteLine($"module       {Number(contract.Module.Verified.Length)} bytes");
        terminal.Output.WriteLine($"metered      {Number(contract.Module.Metered.Length)} bytes");
    }

    private static void WriteMethods(AbiDocument abi, Terminal terminal)
    {
        Heading("methods", terminal);
        terminal.WriteTable(
            ["selector", "kind", "method"],
            abi.Methods.Select(method => (IReadOnlyList<string>)
                [Hex(method.Selector), method.Kind + (method.IsReentrant ? ", reentrant" : ""), method.Signature]),
            "  ");
    }

    private static void WriteEvents(AbiDocument abi, Terminal terminal)
    {
        if (abi.Events.Count == 0)
            return;
        Heading("events", terminal);
        terminal.WriteTable(
            ["id", "event"],
            abi.Events.Select(item => (IReadOnlyList<string>)[Hex(item.Id), EventSignature(item)]),
            "  ");
    }

    private static void WriteState(AbiDocument abi, Terminal terminal)
    {
        if (abi.State.Count == 0)
            return;
        Heading("state", terminal);
        terminal.WriteTable(
            ["slot", "name", "type"],
            abi.State.Select(field => (IReadOnlyList<string>)
                [Hex(field.Slot), field.Name, (field.Key is null ? "" : field.Key.Name + " -> ") + field.Value.Name]),
            "  ");
    }

    private static void WriteLimits(Inspected contract, Terminal terminal)
    {
        Heading("limits", terminal);
        terminal.WriteTable(
            ["limit", "used", "allowed"],
            ModuleUsage.Of(contract.Module.Verified, Limits.Default).Select(usage => (IReadOnlyList<string>)
                [usage.Limit, Number(usage.Used), Number(usage.Allowed)]),
            "  ");
    }

    private static void WriteCode(Inspected contract, Terminal terminal)
    {
        Heading("metered code", terminal);
        terminal.Output.WriteLine();
        new ModuleDisassembler(terminal.Output).Write(contract.Module.Metered);
    }

    private static string EventSignature(AbiEvent item)
    {
        IEnumerable<string> fields = item.Fields.Select(
            field => $"{field.Name}: {field.Type.Name}{(field.IsIndexed ? " indexed" : "")}");
        return $"{item.Name}({string.Join(", ", fields)})";
    }

    private static void Heading(string text, Terminal terminal)
    {
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(text);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Hex(uint number) => string.Create(CultureInfo.InvariantCulture, $"0x{number:x8}");
}
