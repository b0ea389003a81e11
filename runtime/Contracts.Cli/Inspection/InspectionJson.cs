using System.Text.Json;
using Contracts.Cli.Disassembly;
using Contracts.Cli.Output;

namespace Contracts.Cli.Inspection;

/// <summary>Shows a contract to machines.</summary>
internal static class InspectionJson
{
    public static void Write(Inspected contract, Terminal terminal) => terminal.WriteJson(writer =>
    {
        writer.WriteString("name", contract.FullName);
        writer.WriteString("codeHash", contract.Module.CodeHash.ToString());
        writer.WriteString("sourceHash", contract.Package.SourceHash.ToString());
        writer.WriteNumber("packageBytes", contract.Package.ToBytes().Length);
        writer.WriteNumber("moduleBytes", contract.Module.Verified.Length);
        writer.WriteNumber("meteredBytes", contract.Module.Metered.Length);
        writer.WritePropertyName("abi");
        writer.WriteRawValue(contract.Package.Abi);
        WriteLimits(writer, contract);
        if (contract.WithCode)
            WriteCode(writer, contract);
    });

    private static void WriteLimits(Utf8JsonWriter writer, Inspected contract)
    {
        writer.WriteStartArray("limits");
        foreach (ModuleUsage usage in ModuleUsage.Of(contract.Module.Verified, Limits.Default))
        {
            writer.WriteStartObject();
            writer.WriteString("limit", usage.Limit);
            writer.WriteNumber("used", usage.Used);
            writer.WriteNumber("allowed", usage.Allowed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCode(Utf8JsonWriter writer, Inspected contract)
    {
        using StringWriter text = new() { NewLine = "\n" };
        new ModuleDisassembler(text).Write(contract.Module.Metered);
        writer.WriteString("code", text.ToString());
    }
}
