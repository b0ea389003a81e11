using Contracts.Generators.Model;

namespace Contracts.Generators.Emission;

/// <summary>Writes the proxy behind a contract interface, and the <c>At</c> that makes one.</summary>
internal static class InterfaceEmitter
{
    private const string Call = Names.Sdk + "ContractCall";

    public static string Emit(InterfaceModel contract)
    {
        string proxy = $"{contract.Name}_Proxy";
        Codec codec = new($"{contract.Name}_Codec", UsedTypes(contract));
        SourceWriter source = new();
        source.Namespace(contract.Namespace);
        source.Open($"partial interface {contract.Name}");
        source.Lines(
            "/// <summary>The contract at an address. Its methods call it and throw where the call fails.</summary>",
            "/// <param name=\"contract\">Where the contract is.</param>",
            "/// <param name=\"gasLimit\">The most gas that each call may use; -1 means all that is left.</param>",
            $"public static {contract.Name} At({Names.Address} contract, long gasLimit = -1) =>",
            $"    new {proxy}(contract, gasLimit);");
        source.Close();
        source.Line();
        source.Open($"internal sealed class {proxy} : {contract.Name}");
        EmitConstructor(source, proxy);
        foreach (MethodModel method in contract.Methods)
            EmitMethod(source, method, codec);
        source.Close();
        codec.Emit(source);
        return source.ToString();
    }

    private static IEnumerable<TypeModel> UsedTypes(InterfaceModel contract) => contract.Methods
        .SelectMany(method => method.Parameters.Select(parameter => (TypeModel?)parameter.Type).Concat([method.Result]))
        .OfType<TypeModel>();

    private static void EmitConstructor(SourceWriter source, string proxy)
    {
        source.Lines($"private readonly {Names.Address} _contract;", "private readonly long _gasLimit;", "");
        source.Open($"public {proxy}({Names.Address} contract, long gasLimit)");
        source.Lines("_contract = contract;", "_gasLimit = gasLimit;");
        source.Close();
    }

    private static void EmitMethod(SourceWriter source, MethodModel method, Codec codec)
    {
        string call = Names.Local("call", method.Parameters);
        string type = method.Result?.CSharpName ?? "void";
        source.Line();
        source.Open($"public {type} {method.Identifier}({Names.Declare(method.Parameters)})");
        source.Line($"{Call} {call} = new {Call}(_contract, {Names.Hex(method.Selector)}, _gasLimit);");
        foreach (ParameterModel parameter in method.Parameters)
            source.Line(codec.Write(parameter.Type, $"{call}.Input", parameter.Identifier));
        if (method.Result is null)
            source.Line($"{call}.InvokeVoid();");
        else
            EmitResult(source, method, call, codec);
        source.Close();
    }

    private static void EmitResult(SourceWriter source, MethodModel method, string call, Codec codec)
    {
        string result = Names.Local("result", method.Parameters);
        string value = Names.Local("value", method.Parameters);
        source.Line($"{Names.Reader} {result} = {call}.Invoke();");
        source.Open("try");
        source.Line($"{method.Result!.CSharpName} {value} = {codec.Read(method.Result, result)};");
        source.Line($"{result}.EnsureEnd();");
        source.Line($"return {value};");
        source.Close();
        source.Open($"catch ({Names.FormatException})");
        source.Line($"throw {Call}.MalformedResult();");
        source.Close();
    }
}
