using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Creates delegates as objects of the classes that <see cref="DelegateClasses"/> makes.</summary>
/// <remarks>
/// Where two ways meet, each with an object of a class of its own, the verifier knows of the value only what the
/// classes have in common. An object that comes out of a variable of the delegate's type is of that type on either way.
/// </remarks>
internal sealed class LowerDelegates(DelegateClasses? classes, MemberResolver resolver) : IBodyPass
{
    public void Run(MethodCode code)
    {
        List<(Instruction Creation, TypeReference Type)> carried = [];
        HashSet<Instruction> targets = classes is null ? [] : [.. code.Instructions.SelectMany(MethodCode.TargetsOf)];
        for (int index = 0; classes is not null && index < code.Instructions.Count; index++)
        {
            Instruction instruction = code.Instructions[index];
            if (instruction.OpCode == OpCodes.Newobj && instruction.Operand is MethodReference constructor
                && classes.IsChanged(constructor.DeclaringType))
            {
                Lower(code, index, constructor.DeclaringType);
                if (IsCarried(code, index, targets))
                    carried.Add((instruction, constructor.DeclaringType));
            }
        }

        foreach ((Instruction creation, TypeReference type) in carried)
            TakeOutOfVariable(code, creation, type);
    }

    // To a place where ways may meet, or, as a copy, to where that is not seen.
    private static bool IsCarried(MethodCode code, int index, HashSet<Instruction> targets)
    {
        Instruction next;
        do
        {
            next = code.Instructions[++index];
            if (targets.Contains(next))
                return true;
        }
        while (next.OpCode == OpCodes.Nop);
        return next.OpCode == OpCodes.Dup || next.OpCode.FlowControl == FlowControl.Branch;
    }

    private static void TakeOutOfVariable(MethodCode code, Instruction creation, TypeReference type)
    {
        VariableDefinition variable = new(type);
        code.Method.Body.Variables.Add(variable);
        code.InsertAfter(
            creation, [Instruction.Create(OpCodes.Stloc, variable), Instruction.Create(OpCodes.Ldloc, variable)]);
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
