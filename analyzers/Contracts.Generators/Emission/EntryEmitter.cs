using Contracts.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Contracts.Generators.Emission;

/// <summary>Writes the entry of a contract: it finds the method by its selector, decodes, calls and encodes.</summary>
internal static class EntryEmitter
{
    private const string Entry = Names.Sdk + "ContractEntry";

    public static string Emit(ContractModel contract, IReadOnlyList<EventModel> events)
    {
        Codec codec = ContractEmitter.CodecFor(contract, events);
        SourceWriter source = new();
        EmitAttribute(source, contract, events);
        source.Namespace(contract.Namespace);
        source.Line($"/// <summary>What a node calls to run a method of <see cref=\"{contract.Name}\"/>.</summary>");
        source.Open($"internal static class {contract.Name}_Entry");
        List<(MethodModel Method, string Name)> methods = NameMethods(contract);
        EmitInvoke(source, methods);
        foreach ((MethodModel method, string name) in methods)
            EmitMethod(source, contract, method, name, codec);
        if (!methods.Any(method => method.Method.Kind == EntryKind.Init))
            EmitDefaultInit(source);
        source.Close();
        return source.ToString();
    }

    private static void EmitAttribute(SourceWriter source, ContractModel contract, IReadOnlyList<EventModel> events)
    {
        string abi = SymbolDisplay.FormatLiteral(AbiEmitter.Emit(contract, events), quote: true);
        source.Line("[assembly: global::Contracts.GeneratedContract(");
        source.Line($"    name: \"{contract.Name}\",");
        source.Line($"    entryType: typeof({contract.CSharpName}_Entry),");
        source.Line($"    abi: {abi})]");
        source.Line();
    }

    /// <summary>The names of the methods that decode for each contract method; overloads are numbered.</summary>
    private static List<(MethodModel Method, string Name)> NameMethods(ContractModel contract)
    {
        HashSet<string> taken = [];
        List<(MethodModel Method, string Name)> named = [];
        foreach (MethodModel method in contract.Methods)
        {
            string stem = $"{method.Kind}{method.Name}";
            string name = stem;
            for (int number = 2; !taken.Add(name); number++)
                name = stem + number;
            named.Add((method, name));
        }

        return named;
    }

    private static void EmitInvoke(SourceWriter source, List<(MethodModel Method, string Name)> methods)
    {
        source.Open("public static void Invoke()");
        source.Line($"{Names.Reader} input = {Entry}.ReadInput();");
        source.Open("try");
        source.Open($"switch ({Entry}.ReadSelector(input))");
        if (!methods.Any(method => method.Method.Kind == EntryKind.Init))
            EmitCase(source, 0, "InitNothing");
        foreach ((MethodModel method, string name) in methods)
            EmitCase(source, method.Selector, name);
        source.Line("default:");
        source.Line($"    throw {Entry}.RefuseSelector();");
        source.Close();
        source.Close();
        source.Open($"catch ({Names.Sdk}CallFailedException failure)");
        source.Line($"throw {Entry}.PassOn(failure);");
        source.Close();
        source.Close();
    }

    private static void EmitCase(SourceWriter source, uint selector, string name)
    {
        source.Line($"case {Names.Hex(selector)}:");
        source.Line($"    {name}(input);");
        source.Line("    break;");
    }

    private static void EmitMethod(
        SourceWriter source, ContractModel contract, MethodModel method, string name, Codec codec)
    {
        string input = Names.Local("input", method.Parameters);
        source.Line();
        source.Open($"private static void {name}({Names.Reader} {input})");
        source.Line($"global::Contracts.Host.HostFunctions.EnterMethod({Traits(method)});");
        foreach (ParameterModel parameter in method.Parameters)
            source.Line($"{parameter.Type.CSharpName} {parameter.Identifier};");
        EmitDecoding(source, method.Parameters, input, codec);
        EmitCall(source, contract, method, codec);
        source.Close();
    }

    private static void EmitDecoding(
        SourceWriter source, EquatableArray<ParameterModel> parameters, string input, Codec codec)
    {
        source.Open("try");
        foreach (ParameterModel parameter in parameters)
            source.Line($"{parameter.Identifier} = {codec.Read(parameter.Type, input)};");
        source.Line($"{input}.EnsureEnd();");
        source.Close();
        source.Open($"catch ({Names.FormatException})");
        source.Line($"throw {Entry}.RefuseInput();");
        source.Close();
        source.Line();
    }

    private static void EmitCall(SourceWriter source, ContractModel contract, MethodModel method, Codec codec)
    {
        string arguments = string.Join(", ", method.Parameters.Select(parameter => parameter.Identifier));
        string call = $"new {contract.CSharpName}().{method.Identifier}({arguments})";
        if (method.Result is null)
        {
            source.Line($"{call};");
            return;
        }

        string result = Names.Local("result", method.Parameters);
        string output = Names.Local("output", method.Parameters);
        source.Line($"{method.Result.CSharpName} {result} = {call};");
        source.Line($"{Names.Writer} {output} = new {Names.Writer}(64);");
        source.Line(codec.Write(method.Result, output, result));
        source.Line($"{Entry}.Return({output});");
    }

    /// <summary>A contract without an [Init] method is deployed with the same call as one that has it.</summary>
    private static void EmitDefaultInit(SourceWriter source)
    {
        source.Line();
        source.Open($"private static void InitNothing({Names.Reader} input)");
        source.Line("global::Contracts.Host.HostFunctions.EnterMethod((int)global::Contracts.Host.MethodTraits.None);");
        source.Line("if (input.Remaining != 0)");
        source.Line($"    throw {Entry}.RefuseInput();");
        source.Close();
    }

    private static string Traits(MethodModel method)
    {
        const string Enum = "global::Contracts.Host.MethodTraits.";
        string kind = method.Kind == EntryKind.View ? "View" : "None";
        return method.AllowsReentry ? $"(int)({Enum}{kind} | {Enum}Reentrant)" : $"(int){Enum}{kind}";
    }
}
