using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Resolves virtual calls on values: directly where the type is known, else through the core
/// library.</summary>
/// <remarks>
/// A call of an <c>object</c> method on a value of the module that overrides it becomes a plain call. On a type
/// parameter it boxes, because the value may be a primitive, which the core library answers for. See docs/corelib.md.
/// </remarks>
internal sealed class LowerConstrainedCalls(
    SourceAssemblies sources,
    CoreLibrary coreLibrary,
    MemberResolver resolver,
    TypeKeys keys,
    FindingCollector findings) : IBodyPass
{
    public void Run(MethodCode code)
    {
        for (int index = 0; index + 1 < code.Instructions.Count; index++)
        {
            Instruction prefix = code.Instructions[index];
            if (prefix.OpCode != OpCodes.Constrained)
                continue;

            Instruction call = code.Instructions[index + 1];
            TypeReference type = (TypeReference)prefix.Operand;
            MethodReference method = (MethodReference)call.Operand;
            if (call.OpCode != OpCodes.Callvirt)
                RefuseStaticCall(code, call, method);
            else if (IsObjectMethod(method))
                LowerObjectCall(code, prefix, call, type, method);
            else
                LowerInterfaceCall(prefix, call, type, method);
        }
    }

    private static bool IsObjectMethod(MethodReference method) =>
        method.DeclaringType.FullName is "System.Object" or "System.ValueType" or "System.Enum";

    // Where the type is known, there is a plain call by now (StaticDispatch). What no contract has is refused as any
    // call is.
    private void RefuseStaticCall(MethodCode code, Instruction call, MethodReference method)
    {
        if (sources.Find(method.DeclaringType) is null)
            return;
        findings.Add(
            RuleIds.ForbiddenMethodShape,
            code,
            call,
            DisplayNames.Of(method, method.Parameters.Select(parameter => parameter.ParameterType))
            + " is called on a type that is not known when the contract is linked: pass a delegate, or write the method"
            + " for the types you need");
    }

    private void LowerObjectCall(
        MethodCode code, Instruction prefix, Instruction call, TypeReference type, MethodReference method)
    {
        if (sources.Find(type) is { IsValueType: true } definition)
        {
            MethodDefinition? own = resolver.FindDeclared(
                definition, method.Name, 0, isStatic: false, keys.Signature(method), typeArguments: null);
            if (own is not null)
            {
                MethodCode.Blank(prefix);
                MethodCode.Set(call, Instruction.Create(OpCodes.Call, On(type, method)));
                return;
            }
        }
        else if (TryCallDirectly(prefix, call, type, method))
        {
            return;
        }

        Box(code, prefix, type, method);
    }

    private void LowerInterfaceCall(Instruction prefix, Instruction call, TypeReference type, MethodReference method)
    {
        if (sources.Find(type) is not null)
            return;
        if (TryCallDirectly(prefix, call, type, method))
            return;

        TypeReference contract = method.DeclaringType;
        TypeDefinition? server = coreLibrary.ConstrainedCallsOf(contract.GetElementType().FullName);
        bool isOnSelf = contract is not GenericInstanceType instance
            || keys.Of(instance.GenericArguments[0]) == keys.Of(type);
        MethodDefinition? served = server?.Methods.FirstOrDefault(
            candidate => candidate.Name == method.Name && candidate.Parameters.Count == method.Parameters.Count + 1);
        if (served is null || !isOnSelf)
            return;

        GenericInstanceMethod instantiated = new(served);
        instantiated.GenericArguments.Add(type);
        MethodCode.Blank(prefix);
        MethodCode.Set(call, Instruction.Create(OpCodes.Call, instantiated));
    }

    // An external value type answers by its own member, if a contract has it.
    private bool TryCallDirectly(Instruction prefix, Instruction call, TypeReference type, MethodReference method)
    {
        if (type is GenericParameter || sources.Find(type) is not null)
            return false;
        MethodReference direct = On(type, method);
        if (resolver.Resolve(direct).Kind is not (MethodTargetKind.Extension or MethodTargetKind.Import))
            return false;
        MethodCode.Blank(prefix);
        MethodCode.Set(call, Instruction.Create(OpCodes.Call, direct));
        return true;
    }

    private static MethodReference On(TypeReference type, MethodReference method)
    {
        MethodReference direct = new(method.Name, method.ReturnType, type) { HasThis = true };
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            TypeReference parameterType = new GenericArguments(method.DeclaringType).Apply(parameter.ParameterType);
            direct.Parameters.Add(new ParameterDefinition(parameterType));
        }

        return direct;
    }

    // The receiver is a reference below the argument: the argument waits in a local variable.
    private static void Box(MethodCode code, Instruction prefix, TypeReference type, MethodReference method)
    {
        List<Instruction> content = [Instruction.Create(OpCodes.Ldobj, type), Instruction.Create(OpCodes.Box, type)];
        if (method.Parameters.Count == 1)
        {
            VariableDefinition argument = new(method.Parameters[0].ParameterType);
            code.Method.Body.Variables.Add(argument);
            content.Insert(0, Instruction.Create(OpCodes.Stloc, argument));
            content.Add(Instruction.Create(OpCodes.Ldloc, argument));
        }

        code.Replace(prefix, content);
    }
}
