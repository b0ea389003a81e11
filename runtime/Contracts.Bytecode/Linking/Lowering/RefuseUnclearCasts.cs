using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>
/// Refuses casts and type tests that could be of an array of several dimensions, in a contract that has such arrays.
/// </summary>
/// <remarks>
/// In .NET an array <c>uint[,]</c> is an <c>int[,]</c> as well, a <c>string[,]</c> is an <c>object[,]</c>, and each is
/// an <c>Array</c> and a sequence. The classes that stand for them (<see cref="ArrayDimensions"/>) are nothing but
/// themselves. Where a type is written out, <see cref="LowerArrayMembers"/> refuses it; these are the tests whose type
/// says nothing.
/// </remarks>
internal sealed class RefuseUnclearCasts(
    SourceAssemblies sources, CoreLibrary coreLibrary, FindingCollector findings) : IBodyPass
{
    public void Run(MethodCode code)
    {
        // The core library tests for what it is asked to, which is looked at where it is asked.
        if (code.Method.Module == sources.CoreLibrary)
            return;
        foreach (Instruction instruction in code.Instructions)
        {
            if (TargetOf(instruction) is { } target && (IsUnclear(target) || IsElsewhere(instruction, target)))
            {
                findings.Add(
                    RuleIds.ForbiddenSignature,
                    code,
                    instruction,
                    $"a cast to {DisplayNames.Of(target)}, or a test for it, may be one of an array of several"
                    + " dimensions, which the contract has elsewhere: use arrays of arrays there (T[][]), or a type"
                    + " that is known here");
            }
        }
    }

    private static TypeReference? TargetOf(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Castclass or Code.Isinst or Code.Unbox_Any => (TypeReference)instruction.Operand,
        Code.Call => instruction.Operand is GenericInstanceMethod
        {
            Name: nameof(Enumerable.Cast) or nameof(Enumerable.OfType),
            DeclaringType.FullName: "System.Linq.Enumerable",
        } call
            ? call.GenericArguments[0]
            : null,
        _ => null,
    };

    // The core library's test, which no other pass sees.
    private bool IsElsewhere(Instruction instruction, TypeReference target) =>
        instruction.OpCode == OpCodes.Call && coreLibrary.HoldsDimensions(target);

    private static bool IsUnclear(TypeReference target) => target switch
    {
        GenericParameter => true,
        ArrayType array => IsUnclear(array.ElementType),
        _ => target.FullName == "System.Array",
    };
}
