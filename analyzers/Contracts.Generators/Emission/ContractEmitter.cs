using Contracts.Generators.Model;

namespace Contracts.Generators.Emission;

/// <summary>Writes the generated half of a contract class: its constructor, its state fields and its events.</summary>
internal static class ContractEmitter
{
    private const string Host = Names.Sdk + "HostAccess";

    public static string Emit(ContractModel contract, IReadOnlyList<EventModel> events)
    {
        Codec codec = CodecFor(contract, events);
        SourceWriter source = new();
        source.Namespace(contract.Namespace);
        source.Open($"partial class {contract.Name}");
        EmitConstructor(source, contract);
        foreach (EventModel emitted in events)
            EmitEvent(source, emitted, codec);
        foreach (StateFieldModel field in contract.State.Where(field => field.IsComplete))
            EmitState(source, field, codec);
        source.Close();
        codec.Emit(source);
        return source.ToString();
    }

    /// <summary>The codec that all generated code of a contract uses.</summary>
    public static Codec CodecFor(ContractModel contract, IReadOnlyList<EventModel> events) =>
        new($"{contract.Name}_Codec", UsedTypes(contract, events));

    /// <summary>Every type that a contract reads or writes, in order of declaration.</summary>
    public static IEnumerable<TypeModel> UsedTypes(ContractModel contract, IReadOnlyList<EventModel> events)
    {
        IEnumerable<TypeModel?> state = contract.State.SelectMany(field => new[] { field.Key, field.Value });
        IEnumerable<TypeModel?> methods = contract.Methods.SelectMany(
            method => method.Parameters.Select(parameter => (TypeModel?)parameter.Type).Concat([method.Result]));
        IEnumerable<TypeModel> fields = events.SelectMany(e => e.Structure.Fields.Select(field => field.Type));
        return state.Concat(methods).Concat(fields).OfType<TypeModel>();
    }

    private static void EmitConstructor(SourceWriter source, ContractModel contract)
    {
        source.Line("/// <summary>Creates the contract object for one call. Only generated code uses it.</summary>");
        source.Open($"public {contract.Name}()");
        foreach (StateFieldModel field in contract.State)
        {
            source.Line($"{field.Identifier} = {Creation(field)};");
        }

        source.Close();
    }

    private static string Creation(StateFieldModel field)
    {
        if (!field.IsComplete)
            return "null!";
        return field.Kind == StateFieldKind.Counter
            ? $"new {Names.Sdk}StateCounter(HostAccess, {Names.Hex(field.Slot)})"
            : $"new {field.ClassName}(HostAccess)";
    }

    private static void EmitEvent(SourceWriter source, EventModel emitted, Codec codec)
    {
        source.Line();
        source.Line("/// <summary>Records the event in the transaction's receipt.</summary>");
        source.Open($"private void Emit({emitted.Structure.CSharpName} emitted)");
        EmitFields(source, emitted, isIndexed: true, "indexed", "BeginIndexed", codec);
        EmitFields(source, emitted, isIndexed: false, "data", "BeginValue", codec);
        source.Line($"HostAccess.Emit({Names.Hex(emitted.Id)});");
        source.Close();
    }

    private static void EmitFields(
        SourceWriter source, EventModel emitted, bool isIndexed, string writer, string begin, Codec codec)
    {
        List<FieldModel> fields = [.. emitted.Structure.Fields.Where(field => field.IsIndexed == isIndexed)];
        if (fields.Count == 0)
        {
            source.Line($"HostAccess.{begin}();");
            return;
        }

        source.Line($"{Names.Writer} {writer} = HostAccess.{begin}();");
        foreach (FieldModel field in fields)
            source.Line(codec.Write(field.Type, writer, $"emitted.{field.Identifier}"));
    }

    private static void EmitState(SourceWriter source, StateFieldModel field, Codec codec)
    {
        switch (field.Kind)
        {
            case StateFieldKind.Value:
                OpenState(source, field, $"StateValue<{field.Value!.CSharpName}>");
                EmitWriter(source, "Write", field.Value, "value", codec);
                EmitReader(source, "Read", field.Value, codec);
                break;
            case StateFieldKind.Map:
                OpenState(source, field, $"StateMap<{field.Key!.CSharpName}, {field.Value!.CSharpName}>");
                EmitWriter(source, "WriteKey", field.Key, "key", codec);
                EmitWriter(source, "WriteValue", field.Value, "value", codec);
                EmitReader(source, "ReadValue", field.Value, codec);
                break;
            case StateFieldKind.CounterMap:
                OpenState(source, field, $"StateCounterMap<{field.Key!.CSharpName}>");
                EmitWriter(source, "WriteKey", field.Key, "key", codec);
                break;
            default:
                return;
        }

        source.Close();
    }

    private static void OpenState(SourceWriter source, StateFieldModel field, string baseClass)
    {
        source.Line();
        source.Open($"private sealed class {field.ClassName} : {Names.Sdk}{baseClass}");
        source.Line($"public {field.ClassName}({Host} host)");
        source.Line($"    : base(host, {Names.Hex(field.Slot)})");
        source.Line("{");
        source.Line("}");
    }

    private static void EmitWriter(SourceWriter source, string name, TypeModel type, string parameter, Codec codec)
    {
        source.Line();
        source.Line($"protected override void {name}({Names.Writer} writer, {type.CSharpName} {parameter}) =>");
        source.Line("    " + codec.Write(type, "writer", parameter));
    }

    private static void EmitReader(SourceWriter source, string name, TypeModel type, Codec codec)
    {
        source.Line();
        source.Line($"protected override {type.CSharpName} {name}({Names.Reader} reader) =>");
        source.Line($"    {codec.Read(type, "reader")};");
        source.Line();
        source.Line($"protected override {type.CSharpName} MakeDefault() => {Codec.Default(type)};");
    }
}
