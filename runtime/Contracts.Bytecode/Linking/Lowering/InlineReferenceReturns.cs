using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Puts the code of a method that returns a reference, such as a span's indexer, in the place of its
/// call.</summary>
/// <remarks>
/// A module has no such methods: to prove that the reference does not outlive what it points to takes more than the
/// types. Where the code stands in the caller the question does not arise. Code with handlers, which begin on an empty
/// stack, and code that is only known at run time or calls itself cannot be moved; a call of it is reported.
/// </remarks>
internal sealed class InlineReferenceReturns(MemberResolver resolver, FindingCollector findings) : IBodyPass
{
    /// <summary>Calls put in place in one method: a method that calls itself would never end.</summary>
    private const int InlinedMax = 1_000;

    private const string Refusal = " returns a reference, which a contract can only where the code is known and moves"
        + " to the caller (not virtual, not recursive, no try): return the value, or its index";

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

            if (call.OpCode.Code is Code.Call or Code.Callvirt && CanMove(definition) && ++count <= InlinedMax)
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

    private static bool CanMove(MethodDefinition method) =>
        method.HasBody && !method.Body.HasExceptionHandlers && (!method.IsVirtual || method.IsFinal);

    // Elements of a value type are never of a derived type. Without the prefix the reference can be a receiver.
    private static bool IsNeedlessPrefix(Instruction instruction, GenericArguments arguments) =>
        instruction.OpCode == OpCodes.Readonly
        && instruction.Next.Operand is TypeReference element
        && arguments.Apply(element).IsValueType;

    private static void Inline(MethodCode code, Instruction call, MethodDefinition method, GenericArguments arguments)
    {
        MethodBody body = method.Body;
        body.SimplifyMacros();
        Dictionary<object, VariableDefinition> variables = [];
        VariableDefinition AddVariable(object original, TypeReference type)
        {
            VariableDefinition variable = new(arguments.Apply(type));
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
            VariableDefinition receiver = AddVariable(body.ThisParameter, self);
            content.Add(Instruction.Create(OpCodes.Stloc, receiver));

            // The call that goes checked its receiver.
            if (!method.DeclaringType.IsValueType && !UsesReceiverFirst(body))
                content.AddRange(NullCheck.Of(code.Method.Module, Instruction.Create(OpCodes.Ldloc, receiver)));
        }

        foreach (VariableDefinition variable in body.Variables)
            AddVariable(variable, variable.VariableType);
        content.AddRange(CopyBody(body, variables, arguments));
        code.Replace(call, content);
    }

    private static bool UsesReceiverFirst(MethodBody body)
    {
        Instruction? first = body.Instructions.FirstOrDefault(instruction => instruction.OpCode != OpCodes.Nop);
        return first?.Operand == body.ThisParameter && first?.Next.OpCode.Code is Code.Ldfld or Code.Ldflda;
    }

    // What returned goes on behind the copy, with the reference on the stack.
    private static List<Instruction> CopyBody(
        MethodBody body, Dictionary<object, VariableDefinition> variables, GenericArguments arguments)
    {
        HashSet<Instruction> detours = Detours(body);
        Dictionary<Instruction, Instruction> copies = [];
        Instruction end = Instruction.Create(OpCodes.Nop);
        foreach (Instruction instruction in body.Instructions)
        {
            bool isLeftOut = IsNeedlessPrefix(instruction, arguments) || detours.Contains(instruction);
            Instruction copy = instruction.OpCode == OpCodes.Ret
                ? Instruction.Create(OpCodes.Br, end)
                : Copy(isLeftOut ? Instruction.Create(OpCodes.Nop) : instruction, variables, arguments);
            copies.Add(instruction, copy);
        }

        foreach (Instruction copy in copies.Values)
        {
            if (copy.Operand is Instruction target && target != end)
                copy.Operand = copies[target];
            else if (copy.Operand is Instruction[] targets)
                copy.Operand = targets.Select(one => copies[one]).ToArray();
        }

        List<Instruction> content = [.. copies.Values.Append(end)];
        if (content[^2].OpCode == OpCodes.Br)
            MethodCode.Blank(content[^2]);
        EnterLoops(content);
        return content;
    }

    // A loop begins with a branch to its test, and only the test leads to its first instruction. Values of the caller
    // are on the stack all the while, which whoever reads the code once cannot know there: let the branch seem to fall
    // through.
    private static void EnterLoops(List<Instruction> content)
    {
        HashSet<Instruction> seen = [];
        for (int index = 0; index + 1 < content.Count; index++)
        {
            Instruction instruction = content[index];
            if (instruction.Operand is Instruction target)
                seen.Add(target);
            else if (instruction.Operand is Instruction[] targets)
                seen.UnionWith(targets);
            if (instruction.OpCode != OpCodes.Br || instruction.Operand == content[^1]
                || seen.Contains(content[index + 1]))
            {
                continue;
            }

            content.Insert(index + 1, Instruction.Create(OpCodes.Brtrue, (Instruction)instruction.Operand));
            MethodCode.Set(instruction, Instruction.Create(OpCodes.Ldc_I4, 1));
        }
    }

    // Unoptimised code returns through a variable, which could not hold a read-only reference: all that is stored in it
    // is about to be returned.
    private static HashSet<Instruction> Detours(MethodBody body)
    {
        Instruction load = body.Instructions[^1].Previous;
        bool isDetour = load is { Operand: VariableDefinition } && load.OpCode == OpCodes.Ldloc;
        Instruction[] stores = isDetour
            ? [.. body.Instructions.Where(one => one.OpCode == OpCodes.Stloc && one.Operand == load.Operand)]
            : [];
        bool isAlways = stores.All(store => LeadsTo(store.Next, load));
        return isAlways && stores.Length > 0 ? [load, .. stores] : [];
    }

    private static bool LeadsTo(Instruction? instruction, Instruction target) =>
        instruction == target
        || (instruction?.OpCode == OpCodes.Br && instruction.Operand == target)
        || (instruction?.OpCode == OpCodes.Nop && LeadsTo(instruction.Next, target));

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
            TypeReference type => arguments.Apply(type),
            MethodReference method => arguments.Apply(method),
            FieldReference field => arguments.Apply(field),
            _ => instruction.Operand,
        };
        return copy;
    }
}
