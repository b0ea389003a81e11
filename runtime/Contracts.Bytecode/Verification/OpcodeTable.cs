using System.Reflection.Metadata;

namespace Contracts.Bytecode.Verification;

/// <summary>The opcodes of the profile. Default deny: an opcode that is not listed here is refused.</summary>
internal static class OpcodeTable
{
    private static readonly OperandKind[] Operands = new OperandKind[512];
    private static readonly InstructionGroup[] Groups = new InstructionGroup[512];

    static OpcodeTable()
    {
        Allow(InstructionGroup.Constant, OperandKind.None, ILOpCode.Ldnull, ILOpCode.Ldc_i4_8);
        Allow(InstructionGroup.Constant, OperandKind.Int8, ILOpCode.Ldc_i4_s);
        Allow(InstructionGroup.Constant, OperandKind.Int32, ILOpCode.Ldc_i4);
        Allow(InstructionGroup.Constant, OperandKind.Int64, ILOpCode.Ldc_i8);
        Allow(InstructionGroup.Constant, OperandKind.Token, ILOpCode.Ldstr);
        Allow(InstructionGroup.Variable, OperandKind.None, ILOpCode.Ldarg_0, ILOpCode.Stloc_3);
        Allow(InstructionGroup.Variable, OperandKind.Index8, ILOpCode.Ldarg_s, ILOpCode.Stloc_s);
        Allow(InstructionGroup.Variable, OperandKind.Index16, ILOpCode.Ldarg, ILOpCode.Stloc);
        Allow(InstructionGroup.Stack, OperandKind.None, ILOpCode.Nop);
        Allow(InstructionGroup.Stack, OperandKind.None, ILOpCode.Dup, ILOpCode.Pop);
        Allow(InstructionGroup.Arithmetic, OperandKind.None, ILOpCode.Add, ILOpCode.Not);
        Allow(InstructionGroup.Arithmetic, OperandKind.None, ILOpCode.Add_ovf, ILOpCode.Sub_ovf_un);
        Allow(InstructionGroup.Comparison, OperandKind.None, ILOpCode.Ceq, ILOpCode.Clt_un);
        AllowConversions();
        Allow(InstructionGroup.Branch, OperandKind.Branch8, ILOpCode.Br_s, ILOpCode.Blt_un_s);
        Allow(InstructionGroup.Branch, OperandKind.Branch32, ILOpCode.Br, ILOpCode.Blt_un);
        Allow(InstructionGroup.Branch, OperandKind.Switch, ILOpCode.Switch);
        AllowMemory();
        Allow(InstructionGroup.Object, OperandKind.Token, ILOpCode.Castclass, ILOpCode.Isinst);
        Allow(InstructionGroup.Object, OperandKind.Token, ILOpCode.Unbox);
        Allow(InstructionGroup.Object, OperandKind.Token, ILOpCode.Box);
        Allow(InstructionGroup.Object, OperandKind.Token, ILOpCode.Unbox_any);
        Allow(InstructionGroup.Object, OperandKind.Token, ILOpCode.Sizeof);
        Allow(InstructionGroup.Call, OperandKind.Token, ILOpCode.Call);
        Allow(InstructionGroup.Call, OperandKind.Token, ILOpCode.Callvirt);
        Allow(InstructionGroup.Call, OperandKind.Token, ILOpCode.Newobj);
        Allow(InstructionGroup.Call, OperandKind.Token, ILOpCode.Ldftn, ILOpCode.Ldvirtftn);
        Allow(InstructionGroup.Call, OperandKind.None, ILOpCode.Ret);
        Allow(InstructionGroup.Exception, OperandKind.None, ILOpCode.Throw);
        Allow(InstructionGroup.Exception, OperandKind.None, ILOpCode.Rethrow);
        Allow(InstructionGroup.Exception, OperandKind.None, ILOpCode.Endfinally);
        Allow(InstructionGroup.Exception, OperandKind.Branch32, ILOpCode.Leave);
        Allow(InstructionGroup.Exception, OperandKind.Branch8, ILOpCode.Leave_s);
        Allow(InstructionGroup.Prefix, OperandKind.Token, ILOpCode.Constrained);
        Allow(InstructionGroup.Prefix, OperandKind.None, ILOpCode.Readonly);
    }

    public static OperandKind OperandOf(ILOpCode code) => Operands[IndexOf(code)];

    public static InstructionGroup GroupOf(ILOpCode code) => Groups[IndexOf(code)];

    private static void AllowConversions()
    {
        Allow(InstructionGroup.Conversion, OperandKind.None, ILOpCode.Conv_i1, ILOpCode.Conv_i8);
        Allow(InstructionGroup.Conversion, OperandKind.None, ILOpCode.Conv_u4, ILOpCode.Conv_u8);
        Allow(InstructionGroup.Conversion, OperandKind.None, ILOpCode.Conv_ovf_i1_un, ILOpCode.Conv_ovf_u_un);
        Allow(InstructionGroup.Conversion, OperandKind.None, ILOpCode.Conv_ovf_i1, ILOpCode.Conv_ovf_u8);
        Allow(InstructionGroup.Conversion, OperandKind.None, ILOpCode.Conv_u2, ILOpCode.Conv_ovf_u);
        Allow(InstructionGroup.Conversion, OperandKind.None, ILOpCode.Conv_u);
    }

    private static void AllowMemory()
    {
        Allow(InstructionGroup.Indirect, OperandKind.None, ILOpCode.Ldind_i1, ILOpCode.Ldind_i8);
        Allow(InstructionGroup.Indirect, OperandKind.None, ILOpCode.Ldind_ref, ILOpCode.Stind_i8);
        Allow(InstructionGroup.Indirect, OperandKind.Token, ILOpCode.Cpobj, ILOpCode.Ldobj);
        Allow(InstructionGroup.Indirect, OperandKind.Token, ILOpCode.Stobj);
        Allow(InstructionGroup.Indirect, OperandKind.Token, ILOpCode.Initobj);
        Allow(InstructionGroup.Field, OperandKind.Token, ILOpCode.Ldfld, ILOpCode.Stfld);
        Allow(InstructionGroup.Array, OperandKind.Token, ILOpCode.Newarr);
        Allow(InstructionGroup.Array, OperandKind.None, ILOpCode.Ldlen);
        Allow(InstructionGroup.Array, OperandKind.Token, ILOpCode.Ldelema);
        Allow(InstructionGroup.Array, OperandKind.None, ILOpCode.Ldelem_i1, ILOpCode.Ldelem_i8);
        Allow(InstructionGroup.Array, OperandKind.None, ILOpCode.Ldelem_ref);
        Allow(InstructionGroup.Array, OperandKind.None, ILOpCode.Stelem_i1, ILOpCode.Stelem_i8);
        Allow(InstructionGroup.Array, OperandKind.None, ILOpCode.Stelem_ref);
        Allow(InstructionGroup.Array, OperandKind.Token, ILOpCode.Ldelem, ILOpCode.Stelem);
    }

    private static void Allow(InstructionGroup group, OperandKind operand, ILOpCode first, ILOpCode? last = null)
    {
        for (int index = IndexOf(first); index <= IndexOf(last ?? first); index++)
        {
            Operands[index] = operand;
            Groups[index] = group;
        }
    }

    /// <summary>One-byte opcodes first, then those after 0xFE.</summary>
    private static int IndexOf(ILOpCode code) => (int)code <= 0xFF ? (int)code : 0x100 | ((int)code & 0xFF);
}
