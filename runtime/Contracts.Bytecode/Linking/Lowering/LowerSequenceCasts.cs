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
internal sealed class LowerSequenceCasts(SourceAssemblies sources, CoreLibrary coreLibrary) : IBodyPass
{
    public void Run(MethodCode code)
    {
        // The core library knows of the adapters.
        if (code.Method.Module == sources.CoreLibrary)
            return;
        foreach (Instruction instruction in code.Instructions.ToArray())
        {
            if (instruction.OpCode.Code is not (Code.Castclass or Code.Isinst or Code.Unbox_Any))
                continue;
            TypeReference target = (TypeReference)instruction.Operand;
            if (target is ArrayType && IsOfClone(instruction))
                continue;
            if (CallsBefore(instruction, target) is { Count: > 0 } calls)
                code.Replace(instruction, [.. calls, Instruction.Create(instruction.OpCode, target)]);
        }
    }

    private List<Instruction> CallsBefore(Instruction cast, TypeReference target)
    {
        if (target is GenericParameter parameter)
        {
            if (IsExact(parameter) || IsOfTested(cast, parameter))
                return [];
            MethodReference look = MethodSignatures.Instantiate(coreLibrary.CastToParameter, [parameter]);
            return [Instruction.Create(OpCodes.Call, look)];
        }

        if (target is ArrayType || target.FullName is "System.String" or "System.Array")
            return [Instruction.Create(OpCodes.Call, coreLibrary.Unwrap)];
        if (target is not GenericInstanceType { GenericArguments: [{ } element] }
            || !WrapSequences.IsSequence(target))
        {
            return [];
        }

        return [.. coreLibrary.WrappingCalls(element)];
    }

    // The clone of an array is an array, and no adapter is round it.
    private bool IsOfClone(Instruction instruction) =>
        instruction.Previous?.Operand is MethodReference { Name: "Clone" } clone
        && clone.DeclaringType == coreLibrary.ArrayMembers;

    // A struct, or of a class: no array, text or sequence.
    private bool IsExact(GenericParameter parameter) =>
        parameter.HasNotNullableValueTypeConstraint
        || parameter.Constraints.Any(constraint => sources.Find(constraint.ConstraintType) is { IsInterface: false });

    // value as T is isinst T; unbox.any T.
    private static bool IsOfTested(Instruction cast, GenericParameter parameter) =>
        cast.Previous is { Operand: GenericParameter tested } test && test.OpCode == OpCodes.Isinst
        && tested == parameter;
}
