using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>
/// Has the core library look before a cast, or a test of a type, that could be of an array or a text as a sequence.
/// </summary>
/// <remarks>
/// In a module these are no sequences, but have an adapter round them where one is wanted (<see
/// cref="WrapSequences"/>). So one in a variable of type <c>object</c> gets its adapter where it is tested for a
/// sequence, and an adapter is taken off where an array or a text is asked for.
/// </remarks>
internal sealed class LowerSequenceCasts(
    SourceAssemblies sources, CoreLibrary coreLibrary, FindingCollector findings) : IBodyPass
{
    private readonly MethodDefinition _wrap = Find(coreLibrary, "Wrap");
    private readonly MethodDefinition _wrapText = Find(coreLibrary, "WrapText");
    private readonly MethodDefinition _unwrap = Find(coreLibrary, "Unwrap");

    public void Run(MethodCode code)
    {
        // The core library knows of the adapters.
        if (code.Method.Module == sources.CoreLibrary)
            return;
        foreach (Instruction instruction in code.Instructions.ToArray())
        {
            if (instruction.OpCode.Code is not (Code.Castclass or Code.Isinst))
                continue;
            TypeReference target = (TypeReference)instruction.Operand;
            if (target is ArrayType && IsOfClone(instruction))
                continue;
            if (target.FullName == "System.Collections.IEnumerable")
                Refuse(code, instruction);
            else if (CallsBefore(target) is { Count: > 0 } calls)
                code.Replace(instruction, [.. calls, Instruction.Create(instruction.OpCode, target)]);
        }
    }

    private List<Instruction> CallsBefore(TypeReference target)
    {
        if (target is ArrayType || target.FullName == "System.String")
            return [Instruction.Create(OpCodes.Call, _unwrap)];
        if (target is not GenericInstanceType { GenericArguments: [{ } element] }
            || !WrapSequences.IsSequence(target))
        {
            return [];
        }

        Instruction wrap = Instruction.Create(OpCodes.Call, MethodSignatures.Instantiate(_wrap, [element]));
        return element.FullName == "System.Char" ? [Instruction.Create(OpCodes.Call, _wrapText), wrap] : [wrap];
    }

    // The clone of an array is an array, and no adapter is round it.
    private bool IsOfClone(Instruction instruction) =>
        instruction.Previous?.Operand is MethodReference { Name: "Clone" } clone
        && clone.DeclaringType == coreLibrary.ArrayMembers;

    private void Refuse(MethodCode code, Instruction at) => findings.Add(
        RuleIds.ForbiddenSignature,
        code,
        at,
        "a cast to IEnumerable, or a test for it, may be of an array, of which it does not say what is in it: name the"
        + " type of the elements (IEnumerable<int>)");

    private static MethodDefinition Find(CoreLibrary coreLibrary, string name) =>
        coreLibrary.SequenceCasts.Methods.Single(method => method.Name == name);
}
