using System.Reflection.Metadata;

namespace Contracts.Bytecode.Verification;

/// <summary>Arithmetic, comparison, conversion and conditional branches, by ECMA-335 III.1.5.</summary>
internal sealed class NumericRules(EvaluationFrame frame)
{
    public void Step(Instruction instruction)
    {
        switch (OpcodeTable.GroupOf(instruction.Code))
        {
            case InstructionGroup.Arithmetic:
                Compute(instruction.Code);
                break;
            case InstructionGroup.Comparison:
                Compare(isEquality: instruction.Code == ILOpCode.Ceq, isNullTest: instruction.Code == ILOpCode.Cgt_un);
                frame.Push(new StackSlot(SlotKind.Int32));
                break;
            case InstructionGroup.Conversion:
                Convert(instruction.Code);
                break;
            default:
                Branch(instruction.Code);
                break;
        }
    }

    private void Compute(ILOpCode code)
    {
        switch (code)
        {
            case ILOpCode.Neg or ILOpCode.Not:
                frame.Push(new StackSlot(PopInteger()));
                break;
            case ILOpCode.Shl or ILOpCode.Shr or ILOpCode.Shr_un:
                frame.Pop(SlotKind.Int32);
                frame.Push(new StackSlot(PopInteger()));
                break;
            default:
                SlotKind right = PopInteger();
                SlotKind left = PopInteger();
                if (left != right)
                    frame.Fail(RuleIds.TypeMismatch, $"{left} and {right} cannot be combined.");
                frame.Push(new StackSlot(left));
                break;
        }
    }

    private SlotKind PopInteger()
    {
        StackSlot slot = frame.Pop();
        if (slot.Kind is not (SlotKind.Int32 or SlotKind.Int64))
            frame.Fail(RuleIds.TypeMismatch, $"{slot} is on the stack where an integer is needed.");
        return slot.Kind;
    }

    private void Compare(bool isEquality, bool isNullTest)
    {
        StackSlot right = frame.Pop();
        StackSlot left = frame.Pop();
        bool isComparable = left.Kind switch
        {
            SlotKind.Int64 => right.Kind == SlotKind.Int64,
            SlotKind.Int32 => right.Kind is SlotKind.Int32 or SlotKind.ArrayLength,
            SlotKind.ArrayLength => right.Kind is SlotKind.Int32 or SlotKind.ArrayLength,

            // The order of two references is an accident of the heap; "greater than null" is how "not null" is written.
            SlotKind.Reference => left.IsReference && right.IsReference
                && (isEquality || (isNullTest && (left.IsNull || right.IsNull))),
            _ => false,
        };
        if (!isComparable)
            frame.Fail(RuleIds.TypeMismatch, $"{left} and {right} cannot be compared like this.");
    }

    private void Convert(ILOpCode code)
    {
        StackSlot slot = frame.Pop();
        if (slot.Kind is not (SlotKind.Int32 or SlotKind.Int64 or SlotKind.ArrayLength))
            frame.Fail(RuleIds.TypeMismatch, $"{slot} cannot be converted to a number.");
        frame.Push(new StackSlot(code switch
        {
            ILOpCode.Conv_i8 or ILOpCode.Conv_u8 or ILOpCode.Conv_ovf_i8 or ILOpCode.Conv_ovf_u8
                or ILOpCode.Conv_ovf_i8_un or ILOpCode.Conv_ovf_u8_un => SlotKind.Int64,
            ILOpCode.Conv_i or ILOpCode.Conv_u or ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_u
                or ILOpCode.Conv_ovf_i_un or ILOpCode.Conv_ovf_u_un => SlotKind.ArrayIndex,
            _ => SlotKind.Int32,
        }));
    }

    private void Branch(ILOpCode code)
    {
        switch (code)
        {
            case ILOpCode.Br or ILOpCode.Br_s:
                break;
            case ILOpCode.Switch:
                frame.Pop(SlotKind.Int32);
                break;
            case ILOpCode.Brfalse or ILOpCode.Brfalse_s or ILOpCode.Brtrue or ILOpCode.Brtrue_s:
                StackSlot slot = frame.Pop();
                bool isTestable = slot.IsReference
                    || slot.Kind is SlotKind.Int32 or SlotKind.Int64 or SlotKind.ArrayLength;
                if (!isTestable)
                    frame.Fail(RuleIds.TypeMismatch, $"{slot} is neither true nor false.");
                break;
            default:
                bool isEquality = code is ILOpCode.Beq or ILOpCode.Beq_s or ILOpCode.Bne_un or ILOpCode.Bne_un_s;
                Compare(isEquality, isNullTest: false);
                break;
        }
    }
}
