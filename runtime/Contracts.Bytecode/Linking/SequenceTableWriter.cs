using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Writes the core library's table of sequences: which types of elements the contract casts to a sequence of
/// through a type parameter.</summary>
/// <remarks>After marking, which says what types there are: the table reaches nothing that is not in the
/// module.</remarks>
internal static class SequenceTableWriter
{
    /// <summary>Writes the body of <c>object Adapt(object, int)</c>.</summary>
    /// <param name="code">The method's code, which is replaced.</param>
    /// <param name="coreLibrary">The core library.</param>
    /// <param name="elements">The types of elements.</param>
    public static void Write(MethodCode code, CoreLibrary coreLibrary, IReadOnlyList<TypeReference> elements)
    {
        code.Instructions.Clear();
        code.Points.Clear();
        Instruction[] cases = [.. elements.Select(_ => Instruction.Create(OpCodes.Ldarg, code.Method.Parameters[0]))];
        if (cases.Length > 0)
        {
            code.Instructions.Add(Instruction.Create(OpCodes.Ldarg, code.Method.Parameters[1]));
            code.Instructions.Add(Instruction.Create(OpCodes.Switch, cases));
        }

        code.Instructions.Add(Instruction.Create(OpCodes.Ldnull));
        code.Instructions.Add(Instruction.Create(OpCodes.Ret));
        for (int index = 0; index < cases.Length; index++)
        {
            code.Instructions.Add(cases[index]);
            foreach (Instruction call in coreLibrary.WrappingCalls(elements[index]))
                code.Instructions.Add(call);
            code.Instructions.Add(Instruction.Create(OpCodes.Ret));
        }
    }
}
