using System.Buffers.Binary;
using System.Reflection.Metadata;

namespace Contracts.Bytecode.Verification;

/// <summary>One decoded instruction.</summary>
/// <param name="Offset">Where it starts.</param>
/// <param name="Next">Where the next one starts.</param>
/// <param name="Code">The opcode.</param>
/// <param name="Kind">The form of its operand; <see cref="OperandKind.Forbidden"/> if it is not in the profile.</param>
/// <param name="Operand">A constant, a token, the number of a variable, the target of a branch, or a count of
/// targets.</param>
internal readonly record struct Instruction(int Offset, int Next, ILOpCode Code, OperandKind Kind, long Operand)
{
    private const byte TwoBytePrefix = 0xFE;

    public int Token => (int)Operand;

    public int Target => (int)Operand;

    /// <summary>Reads the instruction at an offset. False: it runs over the end.</summary>
    public static bool TryRead(ReadOnlySpan<byte> il, int offset, out Instruction instruction)
    {
        instruction = default;
        int position = offset;
        int code = il[position++];
        if (code == TwoBytePrefix)
        {
            if (position >= il.Length)
                return false;
            code = (code << 8) | il[position++];
        }

        OperandKind kind = OpcodeTable.OperandOf((ILOpCode)code);
        int size = SizeOf(kind);
        if (il.Length - position < size)
            return false;
        long operand = ReadOperand(il[position..], kind);
        long next = position + size;
        if (kind == OperandKind.Switch)
            next += 4 * operand;
        if (next > il.Length)
            return false;
        if (kind is OperandKind.Branch8 or OperandKind.Branch32)
            operand += next;
        instruction = new Instruction(offset, (int)next, (ILOpCode)code, kind, operand);
        return true;
    }

    /// <summary>The target of one case of a switch.</summary>
    public long SwitchTarget(ReadOnlySpan<byte> il, int index) =>
        (long)Next + BinaryPrimitives.ReadInt32LittleEndian(il[(Offset + 5 + (4 * index))..]);

    private static int SizeOf(OperandKind kind) => kind switch
    {
        OperandKind.Int8 or OperandKind.Index8 or OperandKind.Branch8 => 1,
        OperandKind.Index16 => 2,
        OperandKind.Int32 or OperandKind.Branch32 or OperandKind.Token or OperandKind.Switch => 4,
        OperandKind.Int64 => 8,
        _ => 0,
    };

    private static long ReadOperand(ReadOnlySpan<byte> text, OperandKind kind) => kind switch
    {
        OperandKind.Int8 or OperandKind.Branch8 => (sbyte)text[0],
        OperandKind.Index8 => text[0],
        OperandKind.Index16 => BinaryPrimitives.ReadUInt16LittleEndian(text),
        OperandKind.Int32 or OperandKind.Branch32 or OperandKind.Token => BinaryPrimitives.ReadInt32LittleEndian(text),
        OperandKind.Switch => BinaryPrimitives.ReadUInt32LittleEndian(text),
        OperandKind.Int64 => BinaryPrimitives.ReadInt64LittleEndian(text),
        _ => 0,
    };
}
