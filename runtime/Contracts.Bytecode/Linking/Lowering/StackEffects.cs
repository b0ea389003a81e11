using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>What an instruction takes from the evaluation stack and puts on it.</summary>
internal static class StackEffects
{
    /// <summary>One item for each value taken, the deepest first: the type that is wanted, or null for any. Where
    /// objects are compared for being the same, an object is wanted.</summary>
    public static List<TypeReference?> WantedBy(Instruction instruction, MethodDefinition method)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Call or Code.Callvirt or Code.Newobj:
                return WantedByCall((MethodReference)instruction.Operand, instruction);
            case Code.Ret:
                return IsVoid(method.ReturnType) ? [] : [method.ReturnType];
            case Code.Stloc:
                return [((VariableDefinition)instruction.Operand).VariableType];
            case Code.Starg:
                return [((ParameterDefinition)instruction.Operand).ParameterType];
            case Code.Stfld:
                return [null, GenericArguments.TypeOf((FieldReference)instruction.Operand)];
            case Code.Stelem_Any:
                return [null, null, (TypeReference)instruction.Operand];
            case Code.Stobj:
                return [null, (TypeReference)instruction.Operand];
            case Code.Ceq or Code.Beq or Code.Bne_Un:
                return [method.Module.TypeSystem.Object, method.Module.TypeSystem.Object];
            default:
                return [.. Enumerable.Repeat<TypeReference?>(null, PopCount(instruction.OpCode))];
        }
    }

    /// <summary>The type that a store wants which does not say so itself, but through the array or the reference below
    /// the value; null: it is another instruction, or not known.</summary>
    public static TypeReference? WantedThroughTarget(Instruction instruction, IReadOnlyList<StackEntry> popped) =>
        instruction.OpCode.Code switch
        {
            Code.Stelem_Ref => (TypeOf(popped[0]) as ArrayType)?.ElementType,
            Code.Stind_Ref => (TypeOf(popped[0]) as ByReferenceType)?.ElementType,
            _ => null,
        };

    /// <summary>True where one value is put on the stack; <c>dup</c>, which puts two, is the caller's matter.</summary>
    public static bool Pushes(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Call or Code.Callvirt => !IsVoid(((MethodReference)instruction.Operand).ReturnType),
        _ => instruction.OpCode.StackBehaviourPush != StackBehaviour.Push0,
    };

    /// <summary>The static type of the value put on the stack; null: it does not matter or is not known.</summary>
    public static TypeReference? TypeOf(
        Instruction instruction, IReadOnlyList<StackEntry> popped, MethodDefinition method) =>
        instruction.OpCode.Code switch
        {
            Code.Ldarg when instruction.Operand is ParameterDefinition parameter
                && parameter != method.Body.ThisParameter => parameter.ParameterType,
            Code.Ldloc => ((VariableDefinition)instruction.Operand).VariableType,
            Code.Ldfld or Code.Ldsfld => GenericArguments.TypeOf((FieldReference)instruction.Operand),
            Code.Newobj => ((MethodReference)instruction.Operand).DeclaringType,
            Code.Call or Code.Callvirt => GenericArguments.ResultOf((MethodReference)instruction.Operand),
            Code.Ldstr => method.Module.TypeSystem.String,
            Code.Newarr => new ArrayType((TypeReference)instruction.Operand),
            Code.Castclass or Code.Isinst or Code.Ldobj or Code.Unbox_Any or Code.Ldelem_Any or Code.Box =>
                (TypeReference)instruction.Operand,
            Code.Ldloca => new ByReferenceType(((VariableDefinition)instruction.Operand).VariableType),
            Code.Ldflda => new ByReferenceType(GenericArguments.TypeOf((FieldReference)instruction.Operand)),
            Code.Ldelema => new ByReferenceType((TypeReference)instruction.Operand),
            Code.Ldind_Ref => (TypeOf(popped[0]) as ByReferenceType)?.ElementType,
            Code.Ldelem_Ref => (TypeOf(popped[0]) as ArrayType)?.ElementType,
            _ => null,
        };

    // The setter of an init property returns a void with a modifier.
    private static bool IsVoid(TypeReference type) =>
        type is IModifierType modifier ? IsVoid(modifier.ElementType) : type.MetadataType == MetadataType.Void;

    /// <summary>The type of a value that comes from one place; null: it is not known, or comes from several.</summary>
    public static TypeReference? TypeOf(StackEntry entry) => entry.Sources is [StackSource source] ? source.Type : null;

    private static List<TypeReference?> WantedByCall(MethodReference method, Instruction call)
    {
        GenericArguments arguments = new(method.DeclaringType, method as GenericInstanceMethod);
        List<TypeReference?> wanted = [];
        if (method.HasThis && call.OpCode != OpCodes.Newobj)
            wanted.Add(method.DeclaringType);
        foreach (ParameterDefinition parameter in method.Parameters)
            wanted.Add(arguments.Apply(parameter.ParameterType));
        if (call.OpCode == OpCodes.Newobj && call.Previous is { Operand: MethodReference target } pointer
            && pointer.OpCode == OpCodes.Ldftn && !target.HasThis && target.Parameters.Count > 0)
        {
            wanted[0] = FirstOf(target);
        }

        return wanted;
    }

    // Of an extension method whose delegate is made of an object; made of none, a delegate is given null there.
    private static TypeReference FirstOf(MethodReference method) =>
        new GenericArguments(method.DeclaringType, method as GenericInstanceMethod)
            .Apply(method.Parameters[0].ParameterType);

    private static int PopCount(OpCode opCode) => opCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8
            or StackBehaviour.Popref_popi_popref => 3,
        StackBehaviour.PopAll or StackBehaviour.Varpop => 0,
        _ => 2,
    };
}
