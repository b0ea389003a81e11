using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode;

/// <summary>Gives the instructions of a method their short forms, in time linear in its size.</summary>
/// <remarks>
/// Cecil's own way computes all offsets anew after each branch that it shortens: in a method of many branches, which
/// anybody may deploy, that takes minutes. The result depends on the method alone.
/// </remarks>
internal static class ShortForms
{
    /// <summary>
    /// A branch that became short may bring others within reach. The few that this would go on for stay long.
    /// </summary>
    private const int RoundsMax = 4;

    private static readonly OpCode[] Ldarg = [OpCodes.Ldarg_0, OpCodes.Ldarg_1, OpCodes.Ldarg_2, OpCodes.Ldarg_3];
    private static readonly OpCode[] Ldloc = [OpCodes.Ldloc_0, OpCodes.Ldloc_1, OpCodes.Ldloc_2, OpCodes.Ldloc_3];
    private static readonly OpCode[] Stloc = [OpCodes.Stloc_0, OpCodes.Stloc_1, OpCodes.Stloc_2, OpCodes.Stloc_3];

    private static readonly OpCode[] Constants =
    [
        OpCodes.Ldc_I4_M1, OpCodes.Ldc_I4_0, OpCodes.Ldc_I4_1, OpCodes.Ldc_I4_2, OpCodes.Ldc_I4_3, OpCodes.Ldc_I4_4,
        OpCodes.Ldc_I4_5, OpCodes.Ldc_I4_6, OpCodes.Ldc_I4_7, OpCodes.Ldc_I4_8,
    ];

    /// <summary>Shortens instructions that have long forms only.</summary>
    public static void Apply(MethodBody body)
    {
        foreach (Instruction instruction in body.Instructions)
            Shorten(instruction, body);
        for (int round = 0; round < RoundsMax; round++)
        {
            SetOffsets(body);
            if (!ShortenBranches(body))
                return;
        }
    }

    private static void Shorten(Instruction instruction, MethodBody body)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldarg:
                Shorten(instruction, IndexOf((ParameterDefinition)instruction.Operand, body), OpCodes.Ldarg_S, Ldarg);
                break;
            case Code.Starg:
                Shorten(instruction, IndexOf((ParameterDefinition)instruction.Operand, body), OpCodes.Starg_S, []);
                break;
            case Code.Ldarga:
                Shorten(instruction, IndexOf((ParameterDefinition)instruction.Operand, body), OpCodes.Ldarga_S, []);
                break;
            case Code.Ldloc:
                Shorten(instruction, ((VariableDefinition)instruction.Operand).Index, OpCodes.Ldloc_S, Ldloc);
                break;
            case Code.Stloc:
                Shorten(instruction, ((VariableDefinition)instruction.Operand).Index, OpCodes.Stloc_S, Stloc);
                break;
            case Code.Ldloca:
                Shorten(instruction, ((VariableDefinition)instruction.Operand).Index, OpCodes.Ldloca_S, []);
                break;
            case Code.Ldc_I4:
                ShortenConstant(instruction, (int)instruction.Operand);
                break;
        }
    }

    private static void Shorten(Instruction instruction, int index, OpCode oneByte, ReadOnlySpan<OpCode> withoutOperand)
    {
        if (index < withoutOperand.Length)
        {
            instruction.OpCode = withoutOperand[index];
            instruction.Operand = null;
        }
        else if (index <= byte.MaxValue)
        {
            instruction.OpCode = oneByte;
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

    private static int IndexOf(ParameterDefinition parameter, MethodBody body)
    {
        if (parameter == body.ThisParameter)
            return 0;
        return parameter.Index + (body.Method.HasThis ? 1 : 0);
    }

    private static void SetOffsets(MethodBody body)
    {
        int offset = 0;
        foreach (Instruction instruction in body.Instructions)
        {
            instruction.Offset = offset;
            offset += instruction.GetSize();
        }
    }

    /// <summary>Distances only shrink from here on, so that what is within reach stays so.</summary>
    private static bool ShortenBranches(MethodBody body)
    {
        bool isChanged = false;
        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.OpCode.OperandType != OperandType.InlineBrTarget)
                continue;
            int end = instruction.Offset + instruction.GetSize();
            int distance = ((Instruction)instruction.Operand).Offset - end;

            if (distance is < sbyte.MinValue or > sbyte.MaxValue)
                continue;
            instruction.OpCode = ShortFormOf(instruction.OpCode.Code);
            isChanged = true;
        }

        return isChanged;
    }

    private static OpCode ShortFormOf(Code code) => code switch
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
        _ => throw new InvalidOperationException($"{code} is no branch with a long form."),
    };
}
