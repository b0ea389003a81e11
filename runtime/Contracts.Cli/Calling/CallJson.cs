using System.Globalization;
using System.Text.Json;
using Contracts.Cli.Abi;
using Contracts.Cli.Output;
using Contracts.Execution;

namespace Contracts.Cli.Calling;

/// <summary>
/// Prints what a call did, for machines. What cannot be decoded is given as <c>0x…</c> in a property of its own.
/// </summary>
internal static class CallJson
{
    public static void Write(CallReport report, Terminal terminal) => terminal.WriteJson(writer =>
    {
        writer.WriteString("contract", report.Contract.ToString());
        writer.WriteString("sender", report.Sender.ToString());
        writer.WriteString("method", report.Method.Name);
        WriteOutcome(writer, report.Outcome);
        if (report.Outcome.IsSuccess && report.Method.Returns is { } type)
            WriteValue(writer, "result", type, report.Result);
        writer.WriteNumber("gasUsed", report.GasUsed);
        writer.WriteStartArray("events");
        foreach (ContractEvent emitted in report.Events)
            WriteEvent(writer, report, emitted);
        writer.WriteEndArray();
        writer.WriteStartArray("writes");
        foreach (StateWrite write in report.Writes)
            WriteWrite(writer, report, write);
        writer.WriteEndArray();
    });

    private static void WriteOutcome(Utf8JsonWriter writer, Outcome outcome)
    {
        string kind = outcome.Kind switch
        {
            OutcomeKind.Success => "success",
            OutcomeKind.Reverted => "reverted",
            _ => "faulted",
        };
        writer.WriteString("outcome", kind);
        if (outcome.Kind == OutcomeKind.Reverted)
            writer.WriteNumber("revertCode", outcome.RevertCode);
        if (outcome.Kind == OutcomeKind.Faulted)
            writer.WriteString("fault", outcome.FaultCode.ToString());
        if (!outcome.IsSuccess)
            writer.WriteString("message", Printable.Escape(outcome.Message));
    }

    private static void WriteEvent(Utf8JsonWriter writer, CallReport report, ContractEvent emitted)
    {
        writer.WriteStartObject();
        writer.WriteString("contract", emitted.Contract.ToString());
        writer.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"0x{emitted.EventId:x8}"));
        if (report.Describe(emitted) is { } description)
        {
            writer.WriteString("name", description.Name);
            writer.WriteStartObject("fields");
            EventFields.TryWrite(writer, description, emitted);
            writer.WriteEndObject();
        }

        writer.WriteString("indexedBytes", AbiDecoder.Hex(emitted.Indexed));
        writer.WriteString("dataBytes", AbiDecoder.Hex(emitted.Data));
        writer.WriteEndObject();
    }

    private static void WriteWrite(Utf8JsonWriter writer, CallReport report, StateWrite write)
    {
        writer.WriteStartObject();
        writer.WriteString("contract", write.Key.Address.ToString());
        writer.WriteString("keyBytes", AbiDecoder.Hex(write.Key.Key.ToArray()));
        if (report.Describe(write) is { } field)
        {
            writer.WriteString("field", field.Name);
            if (field.Key is { } keyType)
                WriteValue(writer, "key", keyType, CallReport.MapKey(write));
            if (write.Value is { } value)
                WriteValue(writer, "value", field.Value, value);
        }

        if (write.Value is null)
            writer.WriteNull("valueBytes");
        else
            writer.WriteString("valueBytes", AbiDecoder.Hex(write.Value));
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, AbiType type, byte[] data)
    {
        if (!AbiDecoder.IsValid(type, data))
        {
            writer.WriteString(name + "Malformed", AbiDecoder.Hex(data));
            return;
        }

        writer.WritePropertyName(name);
        AbiDecoder.TryWrite(writer, type, data);
    }
}
