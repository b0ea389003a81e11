using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Points calls of base-library members to the core library, and reports those that nothing stands in
/// for.</summary>
internal sealed class LowerCalls(MemberResolver resolver, FindingCollector findings) : IBodyPass
{
    public void Run(MethodCode code)
    {
        for (int index = 0; index < code.Instructions.Count; index++)
        {
            Instruction instruction = code.Instructions[index];
            if (instruction.Operand is MethodReference method)
                Lower(code, instruction, method);
        }
    }

    private void Lower(MethodCode code, Instruction instruction, MethodReference method)
    {
        MethodTarget target = resolver.Resolve(method);
        bool isPointer = instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn;
        switch (target.Kind)
        {
            case MethodTargetKind.Module:
                // A method of an interface that nobody can implement has become static.
                if (instruction.OpCode == OpCodes.Callvirt && target.Definition!.IsStatic)
                    instruction.OpCode = OpCodes.Call;
                break;
            case MethodTargetKind.Import when !isPointer:
                break;
            case MethodTargetKind.Extension when IsBaseCall(instruction, method):
                LowerBaseCall(code, instruction, method);
                break;
            case MethodTargetKind.Extension when !isPointer || !method.HasThis:
                OpCode opCode = isPointer ? OpCodes.Ldftn : OpCodes.Call;
                MethodCode.Set(instruction, Instruction.Create(opCode, Instantiate(target.Definition!, method)));
                break;
            case MethodTargetKind.Factory when !isPointer && !IsConstructorChain(code, instruction, method):
                LowerCreation(code, instruction, method, target.Definition!);
                break;
            default:
                Refuse(code, instruction, method, isPointer && target.Kind != MethodTargetKind.Missing);
                break;
        }
    }

    // The type arguments of the external type and the method's own stand one after the other.
    private static MethodReference Instantiate(MethodDefinition extension, MethodReference method)
    {
        if (!extension.HasGenericParameters)
            return extension;
        GenericInstanceMethod instance = new(extension);
        if (method.DeclaringType is GenericInstanceType declaringType)
        {
            foreach (TypeReference argument in declaringType.GenericArguments)
                instance.GenericArguments.Add(argument);
        }

        if (method is GenericInstanceMethod generic)
        {
            foreach (TypeReference argument in generic.GenericArguments)
                instance.GenericArguments.Add(argument);
        }

        return instance;
    }

    private static void LowerCreation(
        MethodCode code, Instruction instruction, MethodReference method, MethodDefinition factory)
    {
        bool isInPlace = instruction.OpCode == OpCodes.Call;
        MethodCode.Set(instruction, Instruction.Create(OpCodes.Call, Instantiate(factory, method)));
        if (isInPlace)
            code.InsertAfter(instruction, [Instruction.Create(OpCodes.Stobj, method.DeclaringType)]);
    }

    // base(…) needs the constructor itself: no other object can take the place of this one.
    private static bool IsConstructorChain(MethodCode code, Instruction instruction, MethodReference method) =>
        instruction.OpCode == OpCodes.Call
        && code.Method.IsConstructor
        && code.Method.DeclaringType.BaseType?.FullName == method.DeclaringType.FullName;

    private static bool IsBaseCall(Instruction instruction, MethodReference method) =>
        instruction.OpCode == OpCodes.Call
        && method.HasThis
        && method.Name is "ToString" or "Equals" or "GetHashCode"
        && method.DeclaringType.FullName is "System.Object" or "System.ValueType" or "System.Enum";

    // What object itself does: compare references, with a hash code that says nothing of the identity.
    private void LowerBaseCall(MethodCode code, Instruction instruction, MethodReference method)
    {
        bool isObject = method.DeclaringType.FullName == "System.Object";
        if (isObject && method.Name == "Equals" && method.Parameters.Count == 1)
            MethodCode.Set(instruction, Instruction.Create(OpCodes.Ceq));
        else if (isObject && method.Name == "GetHashCode")
            code.Replace(instruction, [Instruction.Create(OpCodes.Pop), Instruction.Create(OpCodes.Ldc_I4, 0)]);
        else
            Refuse(code, instruction, method, isPointer: false);
    }

    private void Refuse(MethodCode code, Instruction instruction, MethodReference method, bool isPointer)
    {
        if (method.DeclaringType is ArrayType)
            return; // Of several dimensions, which has been reported.
        TypeReference[] parameterTypes = [.. method.Parameters.Select(parameter => parameter.ParameterType)];
        (string ruleId, string message) = findings.ExplainMember(method.GetElementMethod(), parameterTypes);
        if (isPointer)
            message = $"{DisplayNames.Of(method, parameterTypes)} cannot be a delegate: write a lambda that calls it";
        findings.Add(ruleId, code, instruction, message);
    }
}
