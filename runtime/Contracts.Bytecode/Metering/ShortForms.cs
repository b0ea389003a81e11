using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Metering;

/// <summary>Writes instructions in their short forms where these fit.</summary>
/// <remarks>
/// In linear time, whatever the method: what Cecil offers for this measures the method anew after every branch that it
/// shortens. Deterministic; a branch that would fit only because of another that became short stays long.
/// </remarks>
internal static class ShortForms
{
    private static readonly OpCode[] LoadArgument =
        [OpCodes.Ldarg_0, OpCodes.Ldarg_1, OpCodes.Ldarg_2, OpCodes.Ldarg_3];

    private static readonly OpCode[] LoadLocal = [OpCodes.Ldloc_0, OpCodes.Ldloc_1, OpCodes.Ldloc_2, OpCodes.Ldloc_3];
    private static readonly OpCode[] StoreLocal = [OpCodes.Stloc_0, OpCodes.Stloc_1, OpCodes.Stloc_2, OpCodes.Stloc_3];

    /// <summary>From -1 on.</summary>
    private static readonly OpCode[] Constants =
    [
        OpCodes.Ldc_I4_M1, OpCodes.Ldc_I4_0, OpCodes.Ldc_I4_1, OpCodes.Ldc_I4_2, OpCodes.Ldc_I4_3, OpCodes.Ldc_I4_4,
        OpCodes.Ldc_I4_5, OpCodes.Ldc_I4_6, OpCodes.Ldc_I4_7, OpCodes.Ldc_I4_8,
    ];

    /// <summary>Shortens a body that has long forms only.</summary>
    public static void Apply(MethodBody body)
    {
        foreach (Instruction instruction in body.Instructions)
            ShortenOperand(instruction, body);
        ShortenBranches(body);
    }

    private static void ShortenOperand(Instruction instruction, MethodBody body)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldarg:
                Shorten(instruction, ArgumentOf(instruction, body), LoadArgument, OpCodes.Ldarg_S);
                break;
            case Code.Ldarga:
                Shorten(instruction, ArgumentOf(instruction, body), [], OpCodes.Ldarga_S);
                break;
            case Code.Starg:
                Shorten(instruction, ArgumentOf(instruction, body), [], OpCodes.Starg_S);
                break;
            case Code.Ldloc:
                Shorten(instruction, ((VariableDefinition)instruction.Operand).Index, LoadLocal, OpCodes.Ldloc_S);
                break;
            case Code.Ldloca:
                Shorten(instruction, ((VariableDefinition)instruction.Operand).Index, [], OpCodes.Ldloca_S);
                break;
            case Code.Stloc:
                Shorten(instruction, ((VariableDefinition)instruction.Operand).Index, StoreLocal, OpCodes.Stloc_S);
                break;
            case Code.Ldc_I4:
                ShortenConstant(instruction, (int)instruction.Operand);
                break;
        }
    }

    private static int ArgumentOf(Instruction instruction, MethodBody body)
    {
        var parameter = (ParameterDefinition)instruction.Operand;
        if (parameter == body.ThisParameter)
            return 0;
        return parameter.Index + (body.Method.HasThis ? 1 : 0);
    }

    private static void Shorten(Instruction instruction, int index, OpCode[] byNumber, OpCode withNumber)
    {
        if (index < byNumber.Length)
        {
            instruction.OpCode = byNumber[index];
            instruction.Operand = null;
        }
        else if (index <= byte.MaxValue)
        {
            instruction.OpCode = withNumber;
        }
    }

    private static void ShortenConstant(Instruction instruction, int value)
    {
        if (value is >= -1 and <= 8)
        {
            instruction.OpCode = Constants[value + 1];
            instruction.Operand = null;
        }
        else if (value is >= sbyte.MinValue and <= sbyte.MaxValue)
        {
            instruction.OpCode = OpCodes.Ldc_I4_S;
            instruction.Operand = (sbyte)value;
        }
    }

    /// <summary>Shortening brings targets nearer only, so that distances with long branches are safe.</summary>
    private static void ShortenBranches(MethodBody body)
    {
        int offset = 0;
        foreach (Instruction instruction in body.Instructions)
        {
            instruction.Offset = offset;
            offset += instruction.GetSize();
        }

        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.Operand is not Instruction target || ShortBranch(instruction.OpCode) is not { } shortForm)
                continue;
            int distance = target.Offset - (instruction.Offset + instruction.GetSize());
            if (distance is >= sbyte.MinValue and <= sbyte.MaxValue)
                instruction.OpCode = shortForm;
        }
    }

    private static OpCode? ShortBranch(OpCode opCode) => opCode.Code switch
    {
        Code.Br => OpCodes.Br_S,
        Code.Brfalse => OpCodes.Brfalse_S,
        Code.Brtrue => OpCodes.Brtrue_S,
        Code.Beq => OpCodes.Beq_S,
        Code.Bge => OpCodes.Bge_S,
        Code.Bgt => OpCodes.Bgt_S,
        Code.Ble => OpCodes.Ble_S,
        Code.Blt => OpCodes.Blt_S,
        Code.Bne_Un => OpCodes.Bne_Un_S,
        Code.Bge_Un => OpCodes.Bge_Un_S,
        Code.Bgt_Un => OpCodes.Bgt_Un_S,
        Code.Ble_Un => OpCodes.Ble_Un_S,
        Code.Blt_Un => OpCodes.Blt_Un_S,
        Code.Leave => OpCodes.Leave_S,
        _ => null,
    };
}
