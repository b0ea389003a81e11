using System.Reflection.Metadata;

namespace Contracts.Bytecode.Verification;

/// <summary>Says which rule an opcode outside of the profile breaks.</summary>
internal static class ForbiddenOpcodes
{
    public static (string RuleId, string Message) Describe(ILOpCode code) => code switch
    {
        ILOpCode.Ldc_r4 or ILOpCode.Ldc_r8 or ILOpCode.Conv_r4 or ILOpCode.Conv_r8 or ILOpCode.Conv_r_un
            or ILOpCode.Ldind_r4 or ILOpCode.Ldind_r8 or ILOpCode.Stind_r4 or ILOpCode.Stind_r8
            or ILOpCode.Ldelem_r4 or ILOpCode.Ldelem_r8 or ILOpCode.Stelem_r4 or ILOpCode.Stelem_r8
            or ILOpCode.Ckfinite =>
            (RuleIds.FloatingPoint, $"{Name(code)} computes in floating point. Use decimal."),
        ILOpCode.Localloc or ILOpCode.Cpblk or ILOpCode.Initblk or ILOpCode.Calli or ILOpCode.Ldind_i
            or ILOpCode.Stind_i or ILOpCode.Mkrefany or ILOpCode.Refanyval or ILOpCode.Refanytype
            or ILOpCode.Arglist or ILOpCode.Unaligned =>
            (RuleIds.UnsafeCode, $"{Name(code)} is unsafe code."),
        ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld =>
            (RuleIds.MutableStatic, $"{Name(code)} uses a static field, and a contract module has none."),
        ILOpCode.Volatile => (RuleIds.ThreadsAndAsync, "volatile. is for threads, and a contract has one."),
        ILOpCode.Ldtoken => (RuleIds.Reflection, "ldtoken is for reflection."),
        _ => (RuleIds.ForbiddenInstruction, $"{Name(code)} is not an instruction of the profile."),
    };

    private static string Name(ILOpCode code) =>
        Enum.IsDefined(code) ? code.ToString().ToLowerInvariant().Replace('_', '.') : $"Opcode 0x{(int)code:x2}";
}
