using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Writes out the constants that static fields hold, the base library's and the author's, or asks the core
/// library's property of the same name, and reports all other static fields.</summary>
internal sealed class LowerStaticFields(MemberResolver resolver, StaticValues values, FindingCollector findings)
    : IBodyPass
{
    public void Run(MethodCode code)
    {
        for (int index = 0; index < code.Instructions.Count; index++)
        {
            Instruction instruction = code.Instructions[index];
            if (instruction.OpCode.Code is not (Code.Ldsfld or Code.Ldsflda or Code.Stsfld))
                continue;
            FieldReference field = (FieldReference)instruction.Operand;
            if (instruction.OpCode != OpCodes.Stsfld && resolver.Resolve(field) is { } own
                && values.Of(own) is { } value)
                WriteOut(code, index--, field, value); // Once more: the value may be made of other fields.
            else
                Lower(code, instruction, field);
        }
    }

    private static void WriteOut(
        MethodCode code, int index, FieldReference field, IReadOnlyList<Instruction> value)
    {
        List<Instruction> content = [.. value.Select(Copy)];
        bool isAddress = code.Instructions[index].OpCode == OpCodes.Ldsflda;
        if (isAddress || content.Count == 0)
        {
            TypeReference type = GenericArguments.TypeOf(field);
            VariableDefinition variable = new(type);
            code.Method.Body.Variables.Add(variable);
            content = content.Count == 0
                ? [Instruction.Create(OpCodes.Ldloca, variable), Instruction.Create(OpCodes.Initobj, type)]
                : [.. content, Instruction.Create(OpCodes.Stloc, variable)];
            content.Add(Instruction.Create(isAddress ? OpCodes.Ldloca : OpCodes.Ldloc, variable));
        }

        code.Replace(code.Instructions[index], content);
    }

    private static Instruction Copy(Instruction instruction)
    {
        Instruction copy = Instruction.Create(OpCodes.Nop);
        MethodCode.Set(copy, instruction);
        return copy;
    }

    private void Lower(MethodCode code, Instruction instruction, FieldReference field)
    {
        bool isLoad = instruction.OpCode == OpCodes.Ldsfld;
        if (resolver.Resolve(field) is { } own)
        {
            (string ruleId, string message) = Explain(own);
            findings.Add(ruleId, code, instruction, message);
        }
        else if (instruction.OpCode != OpCodes.Stsfld && resolver.FindStaticGetter(field) is { } getter)
        {
            code.Replace(instruction, isLoad ? [Instruction.Create(OpCodes.Call, getter)] : LoadCopy(code, getter));
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

    private (string RuleId, string Message) Explain(FieldDefinition field)
    {
        if (field.HasFieldRVA)
            return (RuleIds.UnsafeCode, "raw data of the file is not available to contracts: use an array");

        // The compiler keeps there what a use of dynamic has found.
        return field.FieldType.Name.StartsWith("CallSite", StringComparison.Ordinal)
            ? findings.ExplainType(field.FieldType.GetElementType())
            : (RuleIds.MutableStatic, StaticFieldMessage(field));
    }

    // The field is read-only, so a copy's address does: the compiler takes it to call a member of the value.
    private static List<Instruction> LoadCopy(MethodCode code, MethodDefinition getter)
    {
        VariableDefinition copy = new(getter.ReturnType);
        code.Method.Body.Variables.Add(copy);
        return
        [
            Instruction.Create(OpCodes.Call, getter),
            Instruction.Create(OpCodes.Stloc, copy),
            Instruction.Create(OpCodes.Ldloca, copy),
        ];
    }

    private static string StaticFieldMessage(FieldDefinition field)
    {
        string instead = field.IsInitOnly
            ? "initialise it with constants, or a struct or an array made of them, or make it a method that creates the"
                + " value"
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
