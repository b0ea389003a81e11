using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>What an instruction takes from the evaluation stack and puts on it.</summary>
internal static class StackEffects
{
    /// <summary>One item for each value taken, the deepest first: the type that is wanted, or null for any.</summary>
    public static List<TypeReference?> WantedBy(Instruction instruction, MethodDefinition method)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Call or Code.Callvirt or Code.Newobj:
                return WantedByCall((MethodReference)instruction.Operand, instruction.OpCode.Code);
            case Code.Ret:
                return IsVoid(method.ReturnType) ? [] : [method.ReturnType];
            case Code.Stloc:
                return [((VariableDefinition)instruction.Operand).VariableType];
            case Code.Starg:
                return [((ParameterDefinition)instruction.Operand).ParameterType];
            case Code.Stfld:
                return [null, GenericArguments.TypeOf((FieldReference)instruction.Operand)];
            default:
                return [.. Enumerable.Repeat<TypeReference?>(null, PopCount(instruction.OpCode))];
        }
    }

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
            Code.Ldfld => GenericArguments.TypeOf((FieldReference)instruction.Operand),
            Code.Newobj => ((MethodReference)instruction.Operand).DeclaringType,
            Code.Call or Code.Callvirt => GenericArguments.ResultOf((MethodReference)instruction.Operand),
            Code.Ldstr => method.Module.TypeSystem.String,
            Code.Newarr => new ArrayType((TypeReference)instruction.Operand),
            Code.Castclass or Code.Isinst or Code.Ldobj or Code.Unbox_Any or Code.Ldelem_Any =>
                (TypeReference)instruction.Operand,
            Code.Ldelem_Ref => (TypeOf(popped[0]) as ArrayType)?.ElementType,
            _ => null,
        };

    // The setter of an init property returns a void with a modifier.
    private static bool IsVoid(TypeReference type) =>
        type is IModifierType modifier ? IsVoid(modifier.ElementType) : type.MetadataType == MetadataType.Void;

    /// <summary>The type of a value that comes from one place; null: it is not known, or comes from several.</summary>
    public static TypeReference? TypeOf(StackEntry entry) => entry.Sources is [StackSource source] ? source.Type : null;

    private static List<TypeReference?> WantedByCall(MethodReference method, Code code)
    {
        GenericArguments arguments = new(method.DeclaringType, method as GenericInstanceMethod);
        List<TypeReference?> wanted = [];
        if (method.HasThis && code != Code.Newobj)
            wanted.Add(method.DeclaringType);
        foreach (ParameterDefinition parameter in method.Parameters)
            wanted.Add(arguments.Apply(parameter.ParameterType));
        return wanted;
    }

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
