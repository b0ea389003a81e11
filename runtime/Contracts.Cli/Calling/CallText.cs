using System.Globalization;
using System.Text;
using System.Text.Json;
using Contracts.Cli.Abi;
using Contracts.Cli.Output;
using Contracts.Execution;

namespace Contracts.Cli.Calling;

/// <summary>Prints what a call did, for people.</summary>
internal static class CallText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(CallReport report, Terminal terminal)
    {
        terminal.Output.WriteLine($"contract  {report.Abi.Name} at {report.Contract}");
        terminal.Output.WriteLine($"call      {report.Method.Signature} from {report.Sender}");
        terminal.Output.WriteLine($"outcome   {Printable.Escape(report.Outcome.ToString())}");
        if (report.Outcome.IsSuccess && report.Method.Returns is { } type)
            terminal.Output.WriteLine($"result    {Value(type, report.Result)}");
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gas       {report.GasUsed:N0}"));
        foreach (ContractEvent emitted in report.Events)
            terminal.Output.WriteLine($"event     {Event(report, emitted)}");
        foreach (StateWrite write in report.Writes)
            terminal.Output.WriteLine($"write     {Write(report, write)}");
    }

    private static string Event(CallReport report, ContractEvent emitted)
    {
        if (report.Describe(emitted) is { } description && Fields(description, emitted) is { } fields)
            return $"{description.Name} {fields}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"0x{emitted.EventId:x8} of {emitted.Contract}: indexed {AbiDecoder.Hex(emitted.Indexed)}, ")
            + $"data {AbiDecoder.Hex(emitted.Data)}";
    }

    private static string? Fields(AbiEvent description, ContractEvent emitted)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Options))
        {
            writer.WriteStartObject();
            if (!EventFields.TryWrite(writer, description, emitted, isForPeople: true))
                return null;
            writer.WriteEndObject();
        }

        return Printable.Escape(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string Write(CallReport report, StateWrite write)
    {
        if (report.Describe(write) is not { } field)
        {
            string value = write.Value is null ? "removed" : AbiDecoder.Hex(write.Value);
            return $"{write.Key.Address} {AbiDecoder.Hex(write.Key.Key.ToArray())} = {value}";
        }

        string key = field.Key is null ? "" : $"[{Value(field.Key, CallReport.MapKey(write))}]";
        return $"{field.Name}{key} = {(write.Value is null ? "removed" : Value(field.Value, write.Value))}";
    }

    private static string Value(AbiType type, byte[] data) =>
        AbiDecoder.Format(type, data) ?? $"{AbiDecoder.Hex(data)} (not a {type.Name})";
}
