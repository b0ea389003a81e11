using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Turns a read-only reference to an array's element into one to a copy, where a method takes it.</summary>
/// <remarks>
/// The compiler takes the element of a T[] by read-only reference for a call on it. Once that call is one of the core
/// library's, the reference is an argument, and as such it must be a writable one. The methods that serve such calls
/// only read, so a copy does.
/// </remarks>
internal sealed class CopyReadonlyReferences : IBodyPass
{
    public void Run(MethodCode code)
    {
        if (!code.Instructions.Any(instruction => instruction.OpCode == OpCodes.Readonly))
            return;

        HashSet<Instruction> passed = [];
        foreach (StackTake take in new StackWalk(code).Takes())
        {
            if (take.Wanted is ByReferenceType)
                passed.UnionWith(take.Entry.Sources.Select(source => source.Producer));
        }

        for (int index = code.Instructions.Count - 2; index >= 0; index--)
        {
            Instruction load = code.Instructions[index + 1];
            if (code.Instructions[index].OpCode == OpCodes.Readonly && passed.Contains(load))
                Copy(code, code.Instructions[index], load);
        }
    }

    private static void Copy(MethodCode code, Instruction prefix, Instruction load)
    {
        TypeReference element = (TypeReference)load.Operand;
        VariableDefinition variable = new(element);
        code.Method.Body.Variables.Add(variable);
        MethodCode.Blank(prefix);
        code.Replace(
            load,
            [
                Instruction.Create(OpCodes.Ldelem_Any, element),
                Instruction.Create(OpCodes.Stloc, variable),
                Instruction.Create(OpCodes.Ldloca, variable),
            ]);
    }
}
