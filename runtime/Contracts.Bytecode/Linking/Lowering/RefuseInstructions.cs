using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Reports instructions that no contract may have, with their place in the source.</summary>
/// <remarks>The verifier refuses them as well, and everything else that it does not know; here they get their
/// reason.</remarks>
internal sealed class RefuseInstructions(FindingCollector findings) : IBodyPass
{
    /// <summary>What an array of several dimensions is refused with.</summary>
    public const string Dimensions =
        "an array has at most three dimensions, each beginning at zero: use an array of arrays (T[][])";

    private const string StackAllocation =
        "stackalloc of a pointer is not available to contracts: make a Span<T> of it, or use new T[length]";

    private const string FixedBuffer = "e__FixedBuffer";

    private const string Float =
        "floating point gives different results on different machines: use decimal, or an integer in the smallest unit";

    private const string Unsafe =
        "is unsafe code: use managed types, and casts and array indices that the runtime checks";

    public void Run(MethodCode code)
    {
        foreach (Instruction instruction in code.Instructions)
        {
            if (Explain(instruction) is var (ruleId, message) && ruleId.Length > 0)
                findings.Add(ruleId, code, instruction, message);
        }
    }

    private static (string RuleId, string Message) Explain(Instruction instruction)
    {
        OpCode code = instruction.OpCode;
        switch (code.Code)
        {
            case Code.Ldc_R4 or Code.Ldc_R8 or Code.Conv_R4 or Code.Conv_R8 or Code.Conv_R_Un or Code.Ckfinite
                or Code.Ldind_R4 or Code.Ldind_R8 or Code.Stind_R4 or Code.Stind_R8 or Code.Ldelem_R4
                or Code.Ldelem_R8 or Code.Stelem_R4 or Code.Stelem_R8:
                return (RuleIds.FloatingPoint, Float);
            case Code.Conv_U
                when instruction.Previous?.OpCode.Code is Code.Ldloca or Code.Ldarga or Code.Ldflda or Code.Ldelema:
                return (RuleIds.UnsafeCode, $"the address of a variable as a number {Unsafe}");
            case Code.Ldflda or Code.Ldfld
                when instruction.Operand is FieldReference { DeclaringType.Name: var type }
                    && type.EndsWith(FixedBuffer, StringComparison.Ordinal):
                return (RuleIds.UnsafeCode, "a fixed-size buffer is not available to contracts: use an array");
            case Code.Localloc:
                return (RuleIds.UnsafeCode, StackAllocation);
            case Code.Calli or Code.Cpblk or Code.Initblk or Code.Jmp or Code.Arglist or Code.Mkrefany
                or Code.Refanyval or Code.Refanytype or Code.Unaligned:
                return (RuleIds.UnsafeCode, $"the instruction {code.Name} {Unsafe}");
            case Code.Volatile:
                return (RuleIds.ThreadsAndAsync, "volatile has no meaning in a contract: a call runs alone");
            case Code.Call or Code.Callvirt or Code.Newobj or Code.Newarr
                when (instruction.Operand as MemberReference)?.DeclaringType is ArrayType { IsVector: false }:
                return (RuleIds.ForbiddenSignature, Dimensions);
            default:
                return ("", "");
        }
    }
}
