using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Metering;

/// <summary>What instructions can throw.</summary>
internal static class InstructionFaults
{
    /// <summary>At least the exceptions that an instruction can throw, those of what it calls included.</summary>
    public static Faults Of(OpCode opCode) => opCode.Code switch
    {
        Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un => Faults.DivideByZero | Faults.Overflow,
        Code.Add_Ovf or Code.Add_Ovf_Un or Code.Sub_Ovf or Code.Sub_Ovf_Un or Code.Mul_Ovf or Code.Mul_Ovf_Un
            or Code.Newarr => Faults.Overflow,
        >= Code.Conv_Ovf_I1_Un and <= Code.Conv_Ovf_U_Un => Faults.Overflow,
        >= Code.Conv_Ovf_I1 and <= Code.Conv_Ovf_U8 => Faults.Overflow,
        Code.Conv_Ovf_I or Code.Conv_Ovf_U => Faults.Overflow,
        Code.Ldfld or Code.Ldflda or Code.Stfld or Code.Ldlen or Code.Ldobj or Code.Stobj or Code.Cpobj
            or Code.Initobj => Faults.Null,
        >= Code.Ldind_I1 and <= Code.Stind_R8 => Faults.Null,
        Code.Stind_I => Faults.Null,
        Code.Castclass => Faults.Cast,
        Code.Unbox or Code.Unbox_Any => Faults.Cast | Faults.Null,
        >= Code.Ldelema and <= Code.Stelem_Ref => Faults.Element,
        Code.Ldelem_Any or Code.Stelem_Any => Faults.Element,
        Code.Call or Code.Callvirt or Code.Newobj or Code.Throw or Code.Rethrow or Code.Ldvirtftn => Faults.Any,
        _ => Faults.None,
    };
}
