using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>Loads and stores of fields.</summary>
internal sealed class FieldRules(EvaluationFrame frame)
{
    public void Step(Instruction instruction)
    {
        if (frame.ResolveField(instruction.Token) is not { Field: { } field } member)
            return;
        CilType type = frame.Scope.Universe.Substitute(field.Type, member.Owner.Arguments, TypeList.Empty);
        switch (instruction.Code)
        {
            case ILOpCode.Ldfld:
                PopReceiver(member, allowValue: true);
                frame.Push(type);
                break;
            case ILOpCode.Ldflda:
                LoadAddress(member, type);
                break;
            default:
                Store(member, type);
                break;
        }
    }

    private void LoadAddress(MemberInstance member, CilType type)
    {
        StackSlot receiver = PopReceiver(member, allowValue: false);
        SlotMarks marks = receiver.Marks & SlotMarks.ReadOnly;
        if (member.Field!.IsInitOnly && !IsOwnConstruction(member, receiver))
            marks |= SlotMarks.ReadOnly;
        frame.Push(new StackSlot(SlotKind.Pointer, type, marks));
    }

    private void Store(MemberInstance member, CilType type)
    {
        frame.Pop(type);
        StackSlot receiver = PopReceiver(member, allowValue: false);
        if (receiver.Marks.HasFlag(SlotMarks.ReadOnly))
            frame.Fail(RuleIds.UnverifiablePointer, $"{receiver} cannot be written through.");
        else if (member.Field!.IsInitOnly && !IsOwnConstruction(member, receiver))
            frame.Fail(RuleIds.AccessDenied, $"{member} is read-only: only its own constructor stores it.");
    }

    private bool IsOwnConstruction(MemberInstance member, StackSlot receiver) =>
        frame.Scope.Method.IsConstructor
        && member.Owner == frame.Scope.Method.DeclaringType.Self
        && receiver.Marks.HasFlag(SlotMarks.This);

    private StackSlot PopReceiver(MemberInstance member, bool allowValue)
    {
        StackSlot slot = frame.Pop();
        if (frame.HasFailed)
            return slot;
        CilType owner = member.Owner;
        bool fits = slot.Kind switch
        {
            // A constructor may use its own fields before it calls its base.
            SlotKind.Reference when !slot.IsInitialised => owner == frame.Scope.Method.DeclaringType.Self,
            SlotKind.Reference => owner.IsObjectReference && frame.IsAssignable(slot, owner),
            SlotKind.Pointer => owner.IsValueType && slot.Type == owner,
            SlotKind.Value => allowValue && owner.IsValueType && slot.Type == owner,
            _ => false,
        };
        if (!fits)
            frame.Fail(RuleIds.TypeMismatch, $"{slot} has no field {member}.");
        return slot;
    }
}
