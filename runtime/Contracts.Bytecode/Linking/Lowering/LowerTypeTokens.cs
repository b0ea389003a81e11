using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Turns <c>typeof(X)</c>, which records compare, into the core library's type identity.</summary>
internal sealed class LowerTypeTokens(SourceAssemblies sources, TypeKeys keys, FindingCollector findings) : IBodyPass
{
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);

    public void Run(MethodCode code)
    {
        for (int index = 0; index < code.Instructions.Count; index++)
        {
            Instruction instruction = code.Instructions[index];
            if (instruction.OpCode != OpCodes.Ldtoken)
                continue;
            if (!TryLower(code, index))
            {
                findings.Add(
                    RuleIds.Reflection,
                    code,
                    instruction,
                    "typeof is not available to contracts: use pattern matching (is, switch), or an enum that says"
                    + " which case it is");
            }
        }
    }

    private bool TryLower(MethodCode code, int index)
    {
        if (code.Instructions[index].Operand is not TypeReference type
            || code.At(index + 1) is not { Operand: MethodReference { Name: "GetTypeFromHandle" } } call
            || !sources.TryFindReplacement("System.Type", out TypeDefinition? identity)
            || (type.ContainsGenericParameter && !IsOwnType(code, type)))
        {
            return false;
        }

        MethodDefinition fromToken = identity.Methods.Single(method => method.Name == "FromToken");
        string key = keys.Of(type);
        if (!_ordinals.TryGetValue(key, out int ordinal))
            _ordinals.Add(key, ordinal = _ordinals.Count);
        MethodCode.Set(call, Instruction.Create(OpCodes.Call, fromToken));
        code.Replace(
            code.Instructions[index],
            [
                Instruction.Create(OpCodes.Ldc_I4, ordinal),
                Instruction.Create(OpCodes.Ldstr, DisplayNames.Of(type)),
            ]);
        return true;
    }

    // A generic record asks for its own type. Two instantiations of it never meet in its comparison: the types of the
    // operands tell them apart before.
    private static bool IsOwnType(MethodCode code, TypeReference type) =>
        code.Method.Name == "get_EqualityContract" && type.GetElementType() == code.Method.DeclaringType;
}
