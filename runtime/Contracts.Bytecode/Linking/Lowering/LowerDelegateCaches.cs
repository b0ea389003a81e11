using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Creates delegates where the compiler would cache them in static fields.</summary>
/// <remarks>
/// A module has no statics, and a cache would make the gas of a call depend on the calls before it. The compiler emits
/// <c>ldsfld cache; dup; brtrue L; pop; (create); dup; stsfld cache; L:</c>; what stays is the creation.
/// </remarks>
internal sealed class LowerDelegateCaches : IBodyPass
{
    public void Run(MethodCode code)
    {
        for (int index = 0; index < code.Instructions.Count; index++)
        {
            Instruction instruction = code.Instructions[index];
            if (instruction.Operand is not FieldReference field || !IsCompilerMade(field))
                continue;
            if (instruction.OpCode == OpCodes.Ldsfld && field.Name == "<>9")
                MethodCode.Set(instruction, Instruction.Create(OpCodes.Newobj, ConstructorOf(field)));
            else if (instruction.OpCode == OpCodes.Ldsfld)
                LowerLoad(code, index);
            else if (instruction.OpCode == OpCodes.Stsfld)
                LowerStore(code, index);
        }
    }

    private static bool IsCompilerMade(FieldReference field) =>
        field.Name.StartsWith("<>9", StringComparison.Ordinal)
        || (field.Name.StartsWith('<') && IsCacheOfMethodGroups(field.DeclaringType.Name));

    // <>O; of a generic method, <Method>O__1_0.
    private static bool IsCacheOfMethodGroups(string name) =>
        name.StartsWith('<') && name.Contains(">O", StringComparison.Ordinal);

    private static MethodReference ConstructorOf(FieldReference field)
    {
        TypeReference type = field.DeclaringType;
        return new MethodReference(".ctor", type.Module.TypeSystem.Void, type) { HasThis = true };
    }

    private static void LowerLoad(MethodCode code, int index)
    {
        bool isPattern = code.At(index + 1)?.OpCode == OpCodes.Dup
            && code.At(index + 2)?.OpCode == OpCodes.Brtrue
            && code.At(index + 3)?.OpCode == OpCodes.Pop;
        if (isPattern)
        {
            for (int blanked = index; blanked < index + 4; blanked++)
                MethodCode.Blank(code.Instructions[blanked]);
        }
        else
        {
            // An empty cache does the same, only slower.
            MethodCode.Set(code.Instructions[index], Instruction.Create(OpCodes.Ldnull));
        }
    }

    private static void LowerStore(MethodCode code, int index)
    {
        if (code.At(index - 1) is { } previous && previous.OpCode == OpCodes.Dup)
        {
            MethodCode.Blank(previous);
            MethodCode.Blank(code.Instructions[index]);
        }
        else
        {
            MethodCode.Set(code.Instructions[index], Instruction.Create(OpCodes.Pop));
        }
    }
}
