using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Takes adapters off objects that are compared for being the same.</summary>
/// <remarks>
/// In .NET a sequence that is made of an array is the array, and each that is made of it is the same object; in a
/// module each has an adapter of its own.
/// </remarks>
internal sealed class LowerIdentity(SourceAssemblies sources, CoreLibrary coreLibrary) : IBodyPass
{
    public void Run(MethodCode code)
    {
        // The core library knows of the adapters.
        if (code.Method.Module == sources.CoreLibrary || !code.Instructions.Any(IsComparison))
            return;
        Instruction[] found =
        [
            .. new StackWalk(code).Takes()
                .Where(take => IsComparison(take.User))
                .GroupBy(take => take.User)
                .Where(takes => takes.Any(take => MayBeAdapter(take.Entry)) && !takes.Any(take => IsNull(take.Entry)))
                .Select(takes => takes.Key),
        ];
        foreach (Instruction comparison in found)
        {
            VariableDefinition second = new(code.Method.Module.TypeSystem.Object);
            code.Method.Body.Variables.Add(second);
            Instruction copy = Instruction.Create(OpCodes.Nop);
            MethodCode.Set(copy, comparison);
            code.Replace(
                comparison,
                [
                    Instruction.Create(OpCodes.Stloc, second),
                    Instruction.Create(OpCodes.Call, coreLibrary.Unwrap),
                    Instruction.Create(OpCodes.Ldloc, second),
                    Instruction.Create(OpCodes.Call, coreLibrary.Unwrap),
                    copy,
                ]);
        }
    }

    private static bool IsComparison(Instruction instruction) =>
        instruction.OpCode.Code is Code.Ceq or Code.Beq or Code.Bne_Un;

    private static bool MayBeAdapter(StackEntry entry) => entry.Sources.Any(source => source.Type switch
    {
        GenericParameter => true,
        ArrayType or ByReferenceType or null => false,
        { } type => type.FullName == "System.Object" || WrapSequences.IsSequence(type),
    });

    private static bool IsNull(StackEntry entry) =>
        entry.Sources.All(source => source.Producer.OpCode == OpCodes.Ldnull);
}
