using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Cli.Disassembly;

/// <summary>What a block of metered code pays.</summary>
/// <param name="Gas">The constant part.</param>
/// <param name="IsOpen">True where the sizes of type arguments add to it.</param>
internal readonly record struct GasCharge(long Gas, bool IsOpen)
{
    /// <summary>The most instructions that compute one charge; more are not looked at.</summary>
    private const int LengthMax = 256;

    /// <summary>
    /// The charge whose first instruction this is: it loads the gas that is left, to take the price off it.
    /// </summary>
    public static GasCharge? At(Instruction instruction)
    {
        bool isLoad = instruction.OpCode.Code == Code.Ldfld
            && instruction.Operand is FieldReference { Name: "GasLeft" } field
            && field.DeclaringType.FullName == "Contracts.Host.Meter";
        if (!isLoad || instruction.Next is not { } first || Constant(first) is not { } gas)
            return null;

        bool isOpen = false;
        Instruction? current = first.Next;
        for (int i = 0; i < LengthMax && current is not null; i++, current = current.Next)
        {
            if (current.OpCode.Code == Code.Sub)
                return new GasCharge(gas, isOpen);
            if (current.OpCode.FlowControl is not FlowControl.Next)
                return null;
            isOpen |= current.OpCode.Code == Code.Sizeof;
        }

        return null;
    }

    /// <summary><c>17</c>, or <c>17 + size of type arguments</c>.</summary>
    public override string ToString() =>
        Gas.ToString(CultureInfo.InvariantCulture) + (IsOpen ? " + size of type arguments" : "");

    private static long? Constant(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldc_I8 => (long)instruction.Operand,
        Code.Ldc_I4 => (int)instruction.Operand,
        Code.Ldc_I4_S => (sbyte)instruction.Operand,
        >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => instruction.OpCode.Code - Code.Ldc_I4_0,
        _ => null,
    };
}
