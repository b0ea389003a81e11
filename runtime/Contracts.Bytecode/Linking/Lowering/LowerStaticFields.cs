using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Writes out the constants that the base library keeps in static fields, and reports all other static
/// fields.</summary>
internal sealed class LowerStaticFields(MemberResolver resolver, FindingCollector findings) : IBodyPass
{
    public void Run(MethodCode code)
    {
        for (int index = 0; index < code.Instructions.Count; index++)
        {
            Instruction instruction = code.Instructions[index];
            if (instruction.OpCode.Code is Code.Ldsfld or Code.Ldsflda or Code.Stsfld)
                Lower(code, instruction, (FieldReference)instruction.Operand);
        }
    }

    private void Lower(MethodCode code, Instruction instruction, FieldReference field)
    {
        bool isLoad = instruction.OpCode == OpCodes.Ldsfld;
        if (resolver.Resolve(field) is { } own)
        {
            (string ruleId, string message) = own.HasFieldRVA
                ? (RuleIds.UnsafeCode, "raw data of the file is not available to contracts: use an array")
                : (RuleIds.MutableStatic, StaticFieldMessage(own));
            findings.Add(ruleId, code, instruction, message);
        }
        else if (isLoad && field.FullName == "System.String System.String::Empty")
        {
            MethodCode.Set(instruction, Instruction.Create(OpCodes.Ldstr, ""));
        }
        else if (isLoad && field.DeclaringType.FullName == "System.Decimal" && DecimalConstant(field) is { } constant)
        {
            code.Replace(instruction, constant);
        }
        else
        {
            (string ruleId, string message) = findings.ExplainMember(field, []);
            findings.Add(ruleId, code, instruction, message);
        }
    }

    private static string StaticFieldMessage(FieldDefinition field)
    {
        string instead = field.IsInitOnly
            ? "use const, or a method that creates the value where it is needed"
            : "keep it in StateValue<T> or StateMap<K, V>, or for the length of a call in an instance field";
        string name = $"{DisplayNames.Of(field.DeclaringType)}.{field.Name}";
        return $"the static field {name} would outlive the call on one node and not on another: {instead}";
    }

    private static List<Instruction>? DecimalConstant(FieldReference field) => field.Name switch
    {
        "Zero" => NewDecimal(field.DeclaringType, 0),
        "One" => NewDecimal(field.DeclaringType, 1),
        "MinusOne" => NewDecimal(field.DeclaringType, -1),
        "MaxValue" => LargestDecimal(field.DeclaringType, isNegative: 0),
        "MinValue" => LargestDecimal(field.DeclaringType, isNegative: 1),
        _ => null,
    };

    private static List<Instruction> NewDecimal(TypeReference type, int value) =>
    [
        Instruction.Create(OpCodes.Ldc_I4, value),
        Instruction.Create(OpCodes.Newobj, Constructor(type, type.Module.TypeSystem.Int32)),
    ];

    private static List<Instruction> LargestDecimal(TypeReference type, int isNegative)
    {
        TypeSystem types = type.Module.TypeSystem;
        return
        [
            Instruction.Create(OpCodes.Ldc_I4_M1),
            Instruction.Create(OpCodes.Ldc_I4_M1),
            Instruction.Create(OpCodes.Ldc_I4_M1),
            Instruction.Create(OpCodes.Ldc_I4, isNegative),
            Instruction.Create(OpCodes.Ldc_I4, 0),
            Instruction.Create(
                OpCodes.Newobj, Constructor(type, types.Int32, types.Int32, types.Int32, types.Boolean, types.Byte)),
        ];
    }

    private static MethodReference Constructor(TypeReference type, params TypeReference[] parameterTypes)
    {
        MethodReference constructor = new(".ctor", type.Module.TypeSystem.Void, type) { HasThis = true };
        foreach (TypeReference parameterType in parameterTypes)
            constructor.Parameters.Add(new ParameterDefinition(parameterType));
        return constructor;
    }
}
