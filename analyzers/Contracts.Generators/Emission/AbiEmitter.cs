using Contracts.Generators.Model;

namespace Contracts.Generators.Emission;

/// <summary>Writes a contract's interface as JSON: compact, with keys in a fixed order.</summary>
internal static class AbiEmitter
{
    private const string CounterType = "uint128";

    public static string Emit(ContractModel contract, IReadOnlyList<EventModel> events) => new JsonWriter()
        .Object(json =>
        {
            json.Key("name").String(contract.Name);
            json.Key("namespace").String(contract.Namespace);
            json.Key("methods").Array(contract.Methods, WriteMethod);
            json.Key("events").Array(events, WriteEvent);
            json.Key("state").Array(contract.State.Where(field => field.IsComplete), WriteState);
            json.Key("types").Array(NamedTypes(contract, events), WriteType);
        })
        .ToString();

    private static void WriteMethod(JsonWriter json, MethodModel method) => json.Object(_ =>
    {
        string kind = method.Kind switch
        {
            EntryKind.Init => "init",
            EntryKind.View => "view",
            _ => "call",
        };
        json.Key("name").String(method.Name);
        json.Key("kind").String(kind);
        json.Key("selector").String(Hex(method.Selector));
        json.Key("reentrant").Boolean(method.AllowsReentry);
        json.Key("parameters").Array(method.Parameters, (_, parameter) => json.Object(_ =>
        {
            json.Key("name").String(parameter.Name);
            json.Key("type").String(parameter.Type.AbiName);
        }));
        json.Key("returns").StringOrNull(method.Result?.AbiName);
    });

    private static void WriteEvent(JsonWriter json, EventModel emitted) => json.Object(_ =>
    {
        json.Key("name").String(emitted.Name);
        json.Key("id").String(Hex(emitted.Id));
        json.Key("fields").Array(emitted.Structure.Fields, (_, field) => json.Object(_ =>
        {
            json.Key("name").String(field.Name);
            json.Key("type").String(field.Type.AbiName);
            json.Key("indexed").Boolean(field.IsIndexed);
        }));
    });

    private static void WriteState(JsonWriter json, StateFieldModel field) => json.Object(_ =>
    {
        json.Key("name").String(field.Name);
        json.Key("slot").String(Hex(field.Slot));
        json.Key("kind").String(KindName(field.Kind));
        if (field.Key is not null)
            json.Key("key").String(field.Key.AbiName);
        json.Key("value").String(field.Value?.AbiName ?? CounterType);
    });

    private static string KindName(StateFieldKind kind) => kind switch
    {
        StateFieldKind.Value => "value",
        StateFieldKind.Map => "map",
        StateFieldKind.Counter => "counter",
        _ => "counterMap",
    };

    private static void WriteType(JsonWriter json, TypeModel type) => json.Object(_ =>
    {
        json.Key("name").String(type.AbiName);
        if (type.Shape == TypeShape.Enum)
        {
            json.Key("kind").String("enum");
            json.Key("underlying").String(type.UnderlyingAbiName);
            json.Key("members").Array(type.Members, (_, member) => json.Object(_ =>
            {
                json.Key("name").String(member.Name);
                json.Key("value").Number(member.Value);
            }));
            return;
        }

        json.Key("kind").String("struct");
        json.Key("fields").Array(type.Fields, (_, field) => json.Object(_ =>
        {
            json.Key("name").String(field.Name);
            json.Key("type").String(field.Type.AbiName);
        }));
    });

    /// <summary>
    /// The enums and structures that signatures and state mention, directly or within others, by name.
    /// </summary>
    private static IEnumerable<TypeModel> NamedTypes(ContractModel contract, IReadOnlyList<EventModel> events) =>
        ContractEmitter.UsedTypes(contract, events)
            .SelectMany(type => type.SelfAndParts())
            .Where(type => type.Shape is TypeShape.Enum or TypeShape.Structure && !type.IsTuple)
            .GroupBy(type => type.AbiName)
            .Select(group => group.First())
            .OrderBy(type => type.AbiName, StringComparer.Ordinal);

    private static string Hex(uint value) => $"0x{value:x8}";
}
