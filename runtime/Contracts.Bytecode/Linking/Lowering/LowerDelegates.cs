using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Creates delegates as objects of the classes that <see cref="DelegateClasses"/> makes.</summary>
internal sealed class LowerDelegates(DelegateClasses? classes, MemberResolver resolver) : IBodyPass
{
    public void Run(MethodCode code)
    {
        for (int index = 0; classes is not null && index < code.Instructions.Count; index++)
        {
            Instruction instruction = code.Instructions[index];
            if (instruction.OpCode == OpCodes.Newobj && instruction.Operand is MethodReference constructor
                && classes.IsChanged(constructor.DeclaringType))
            {
                Lower(code, index, constructor.DeclaringType);
            }
        }
    }

    // ldftn method; newobj, or dup; ldvirtftn method; newobj
    private void Lower(MethodCode code, int index, TypeReference type)
    {
        int pointerIndex = PreviousOf(code, index);
        Instruction pointer = code.Instructions[pointerIndex];
        MethodReference method = (MethodReference)pointer.Operand;
        if (resolver.Resolve(method).Definition is null)
            return; // Reported where calls are lowered.
        bool isLookup = pointer.OpCode == OpCodes.Ldvirtftn;
        if (isLookup)
            MethodCode.Blank(code.Instructions[PreviousOf(code, pointerIndex)]);
        MethodCode.Blank(pointer);
        code.Instructions[index].Operand = classes!.ConstructorOf(type, method, isLookup);
    }

    private static int PreviousOf(MethodCode code, int index)
    {
        do
            index--;
        while (code.Instructions[index].OpCode == OpCodes.Nop);
        return index;
    }
}
