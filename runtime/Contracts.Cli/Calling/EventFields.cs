using System.Text.Json;
using Contracts.Cli.Abi;
using Contracts.Execution;

namespace Contracts.Cli.Calling;

/// <summary>The fields of an event, which a receipt keeps in two parts.</summary>
internal static class EventFields
{
    /// <summary>
    /// Writes the indexed fields, then the others, as properties; false, with nothing written, where they do not fit.
    /// </summary>
    public static bool TryWrite(
        Utf8JsonWriter writer, AbiEvent description, ContractEvent emitted, bool isForPeople = false)
    {
        IEnumerable<AbiField> indexed = description.Fields.Where(field => field.IsIndexed);
        IEnumerable<AbiField> others = description.Fields.Where(field => !field.IsIndexed);
        if (!AbiDecoder.IsValid(indexed, emitted.Indexed) || !AbiDecoder.IsValid(others, emitted.Data))
            return false;
        AbiDecoder.WriteFields(writer, indexed, emitted.Indexed, isForPeople);
        AbiDecoder.WriteFields(writer, others, emitted.Data, isForPeople);
        return true;
    }
}
