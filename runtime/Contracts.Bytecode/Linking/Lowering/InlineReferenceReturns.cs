using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Puts the code of a method that returns a reference, such as a span's indexer, in the place of its
/// call.</summary>
/// <remarks>
/// A module has no such methods: to prove that the reference does not outlive what it points to takes more than the
/// types. Where the code stands in the caller the question does not arise. Only straight code can be moved; a call of
/// any other is reported.
/// </remarks>
internal sealed class InlineReferenceReturns(MemberResolver resolver, FindingCollector findings) : IBodyPass
{
    /// <summary>Calls put in place in one method: a method that calls itself would never end.</summary>
    private const int InlinedMax = 1_000;

    private const string Refusal = " returns a reference, which a contract can only where the method is one expression:"
        + " return the value, or its index";

    public void Run(MethodCode code)
    {
        int count = 0;
        for (int index = 0; index < code.Instructions.Count; index++)
        {
            Instruction call = code.Instructions[index];
            if (call.Operand is not MethodReference method || !IsReference(method.ReturnType)
                || resolver.Resolve(method) is not { Kind: MethodTargetKind.Module, Definition: { } definition } target)
            {
                continue;
            }

            if (call.OpCode.Code is Code.Call or Code.Callvirt && IsStraight(definition) && ++count <= InlinedMax)
            {
                GenericArguments arguments = new(target.DeclaringType!, method as GenericInstanceMethod);
                Inline(code, call, definition, arguments);
                index--; // What came in its place may call such a method too.
            }
            else
            {
                string name = $"{DisplayNames.Of(definition.DeclaringType)}.{definition.Name}";
                findings.Add(RuleIds.ForbiddenSignature, code, call, name + Refusal);
            }
        }
    }

    private static bool IsReference(TypeReference type) => type switch
    {
        ByReferenceType => true,
        IModifierType modifier => IsReference(modifier.ElementType),
        _ => false,
    };

    private static bool IsStraight(MethodDefinition method)
    {
        if (!method.HasBody || method.Body.HasExceptionHandlers || (method.IsVirtual && !method.IsFinal))
            return false;
        IEnumerable<Instruction> body = method.Body.Instructions.SkipLast(1);
        return body.All(instruction => IsPlain(instruction) || IsBranchToNext(instruction))
            && method.Body.Instructions[^1].OpCode == OpCodes.Ret;
    }

    private static bool IsPlain(Instruction instruction) =>
        instruction.OpCode.FlowControl is FlowControl.Next or FlowControl.Call or FlowControl.Meta;

    // Unoptimised code ends with one.
    private static bool IsBranchToNext(Instruction instruction) =>
        instruction.OpCode.FlowControl == FlowControl.Branch && instruction.Operand == instruction.Next;

    // Elements of a value type are never of a derived type. Without the prefix the reference can be a receiver.
    private static bool IsNeedlessPrefix(Instruction instruction, GenericArguments arguments) =>
        instruction.OpCode == OpCodes.Readonly
        && instruction.Next.Operand is TypeReference element
        && arguments.Substitute(element).IsValueType;

    private static void Inline(MethodCode code, Instruction call, MethodDefinition method, GenericArguments arguments)
    {
        MethodBody body = method.Body;
        body.SimplifyMacros();
        Dictionary<object, VariableDefinition> variables = [];
        VariableDefinition AddVariable(object original, TypeReference type)
        {
            VariableDefinition variable = new(arguments.Substitute(type));
            code.Method.Body.Variables.Add(variable);
            variables.Add(original, variable);
            return variable;
        }

        List<Instruction> content = [];
        foreach (ParameterDefinition parameter in method.Parameters)
            content.Insert(0, Instruction.Create(OpCodes.Stloc, AddVariable(parameter, parameter.ParameterType)));
        if (method.HasThis)
        {
            TypeReference self = method.DeclaringType.IsValueType
                ? new ByReferenceType(arguments.DeclaringType)
                : arguments.DeclaringType;
            content.Add(Instruction.Create(OpCodes.Stloc, AddVariable(body.ThisParameter, self)));
        }

        foreach (VariableDefinition variable in body.Variables)
            AddVariable(variable, variable.VariableType);
        foreach (Instruction instruction in body.Instructions)
        {
            bool isLeftOut = instruction.OpCode.Code is Code.Nop or Code.Ret
                || IsBranchToNext(instruction)
                || IsNeedlessPrefix(instruction, arguments);
            if (!isLeftOut)
                content.Add(Copy(instruction, variables, arguments));
        }

        RemoveDetour(content);
        code.Replace(call, content);
    }

    // Unoptimised code returns through a variable, which could not hold a read-only reference.
    private static void RemoveDetour(List<Instruction> content)
    {
        if (content.Count > 2 && content[^1].OpCode == OpCodes.Ldloc && content[^2].OpCode == OpCodes.Stloc
            && content[^1].Operand == content[^2].Operand)
        {
            content.RemoveRange(content.Count - 2, 2);
        }
    }

    private static Instruction Copy(
        Instruction instruction, Dictionary<object, VariableDefinition> variables, GenericArguments arguments)
    {
        Instruction copy = Instruction.Create(OpCodes.Nop);
        copy.OpCode = instruction.OpCode.Code switch
        {
            Code.Ldarg => OpCodes.Ldloc,
            Code.Ldarga => OpCodes.Ldloca,
            Code.Starg => OpCodes.Stloc,
            _ => instruction.OpCode,
        };
        copy.Operand = instruction.Operand switch
        {
            ParameterDefinition or VariableDefinition => variables[instruction.Operand],
            TypeReference type => arguments.Substitute(type),
            MethodReference method => arguments.Substitute(method),
            FieldReference field => arguments.Substitute(field),
            _ => instruction.Operand,
        };
        return copy;
    }
}
