using Contracts.Generators.Model;

namespace Contracts.Generators.Emission;

/// <summary>Writes the client of a contract, for tests and applications. It is never linked into a module.</summary>
internal static class ClientEmitter
{
    private const string Channel = Names.Sdk + "IContractChannel";
    private const string Result = Names.Sdk + "CallResult";
    private const string Failure = Names.Sdk + "ContractCallException";
    private const string Event = Names.Sdk + "EmittedEvent";

    // A contract method may have the name of a member of the client's base, and then hides it.
    private static readonly HashSet<string> BaseMembers = ["Channel", "Address", "Sender", "GasLimit"];

    public static string Emit(ContractModel contract, IReadOnlyList<EventModel> events)
    {
        Codec codec = ContractEmitter.CodecFor(contract, events);
        string client = $"{contract.Name}Client";
        SourceWriter source = new();
        source.Namespace(contract.Namespace);
        source.Line($"/// <summary>Calls a deployed <see cref=\"{contract.Name}\"/> through a channel.</summary>");
        source.Open($"{Names.Visibility(contract.IsPublic)} sealed class {client} : {Names.Sdk}ContractClient");
        EmitConstructor(source, client);
        EmitDeploy(source, contract, client, codec);
        EmitCopies(source, client);
        foreach (MethodModel method in contract.Methods.Where(method => method.Kind != EntryKind.Init))
            EmitMethod(source, method, codec);
        EmitEvents(source, events, codec);
        source.Close();
        return source.ToString();
    }

    private static void EmitConstructor(SourceWriter source, string client)
    {
        source.Lines(
            "/// <summary>Creates a client of the contract at an address.</summary>",
            $"public {client}({Channel} channel, {Names.Address} address, {Names.Address} sender, long gasLimit = -1)",
            "    : base(channel, address, sender, gasLimit)",
            "{",
            "}");
    }

    private static void EmitDeploy(SourceWriter source, ContractModel contract, string client, Codec codec)
    {
        EquatableArray<ParameterModel> parameters = default;
        foreach (MethodModel init in contract.Methods.Where(method => method.Kind == EntryKind.Init))
            parameters = init.Parameters;

        string channel = Names.Local("channel", parameters);
        string sender = Names.Local("sender", parameters);
        string input = Names.Local("input", parameters);
        string address = Names.Local("address", parameters);
        string declared = parameters.Count == 0 ? "" : ", " + Names.Declare(parameters);
        source.Line();
        source.Line("/// <summary>Deploys the contract and returns a client of it for the sender.</summary>");
        source.Line($"/// <exception cref=\"{Failure}\">The deployment failed.</exception>");
        source.Open($"public static {client} Deploy({Channel} {channel}, {Names.Address} {sender}{declared})");
        source.Line($"{Names.Writer} {input} = BeginInput({Names.Hex(0)});");
        foreach (ParameterModel parameter in parameters)
            source.Line(codec.Write(parameter.Type, input, parameter.Identifier));
        string contractType = $"typeof({contract.CSharpName})";
        source.Line($"{Names.Address} {address} = DeployContract({channel}, {contractType}, {sender}, {input}, -1);");
        source.Line($"return new {client}({channel}, {address}, {sender});");
        source.Close();
    }

    private static void EmitCopies(SourceWriter source, string client) => source.Lines(
        "",
        "/// <summary>The same contract, called by another account.</summary>",
        $"public {client} As({Names.Address} sender) => new {client}(Channel, Address, sender, GasLimit);",
        "",
        "/// <summary>The same contract, called with at most this much gas.</summary>",
        $"public {client} WithGasLimit(long gasLimit) => new {client}(Channel, Address, Sender, gasLimit);");

    private static void EmitMethod(SourceWriter source, MethodModel method, Codec codec)
    {
        string input = Names.Local("input", method.Parameters);
        string type = method.Kind == EntryKind.View
            ? method.Result!.CSharpName
            : method.Result is null ? Result : $"{Result}<{method.Result.CSharpName}>";
        string hiding = BaseMembers.Contains(method.Name) ? "new " : "";
        source.Line();
        EmitDocumentation(source, method);
        source.Open($"public {hiding}{type} {method.Identifier}({Names.Declare(method.Parameters)})");
        source.Line($"{Names.Writer} {input} = BeginInput({Names.Hex(method.Selector)});");
        foreach (ParameterModel parameter in method.Parameters)
            source.Line(codec.Write(parameter.Type, input, parameter.Identifier));
        string send = method.Kind == EntryKind.View ? "QueryView" : "SendCall";
        string read = method.Result is null ? "" : $", static reader => {codec.Read(method.Result, "reader")}";
        source.Line($"return {send}({input}{read});");
        source.Close();
    }

    private static void EmitDocumentation(SourceWriter source, MethodModel method)
    {
        if (method.Kind == EntryKind.View)
        {
            source.Line($"/// <summary>Asks <c>{method.Name}</c> and returns its answer.</summary>");
            source.Line($"/// <exception cref=\"{Failure}\">The view failed.</exception>");
            return;
        }

        source.Line($"/// <summary>Sends a call of <c>{method.Name}</c> and returns how it ended.</summary>");
    }

    private static void EmitEvents(SourceWriter source, IReadOnlyList<EventModel> events, Codec codec)
    {
        source.Line();
        source.Line("/// <summary>The typed event where it is one that the contract may emit, else null.</summary>");
        source.Open($"public static object? DecodeEvent({Event} received)");
        if (events.Count == 0)
        {
            source.Line("return null;");
        }
        else
        {
            source.Line($"{Names.Reader} indexed = new {Names.Reader}(received.Indexed);");
            source.Line($"{Names.Reader} data = new {Names.Reader}(received.Data);");
            source.Line("object decoded;");
            source.Open("switch (received.Id)");
            foreach (EventModel emitted in events)
                EmitEventCase(source, emitted, codec);
            source.Line("default:");
            source.Line("    return null;");
            source.Close();
            source.Line();
            source.Lines("indexed.EnsureEnd();", "data.EnsureEnd();", "return decoded;");
        }

        source.Close();
        source.Line();
        source.Line("/// <inheritdoc/>");
        source.Line($"protected override object? ReadEvent({Event} received) => DecodeEvent(received);");
    }

    private static void EmitEventCase(SourceWriter source, EventModel emitted, Codec codec)
    {
        string decoded = Codec.Construct(
            emitted.Structure, field => codec.Read(field.Type, field.IsIndexed ? "indexed" : "data"));
        source.Line($"case {Names.Hex(emitted.Id)}:");
        source.Line($"    decoded = {decoded};");
        source.Line("    break;");
    }
}
