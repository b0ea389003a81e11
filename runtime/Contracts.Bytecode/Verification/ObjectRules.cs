using System.Reflection.Metadata;

namespace Contracts.Bytecode.Verification;

/// <summary>Casts, boxing and unboxing.</summary>
internal sealed class ObjectRules(EvaluationFrame frame)
{
    public void Step(Instruction instruction)
    {
        if (frame.ResolveType(instruction.Token) is not { } type)
            return;
        switch (instruction.Code)
        {
            case ILOpCode.Castclass:
                PopObject();
                if (!type.IsObjectReference)
                    frame.Fail(RuleIds.TypeMismatch, $"castclass cannot give {type}.");
                frame.Push(new StackSlot(SlotKind.Reference, type));
                break;
            case ILOpCode.Isinst:
                PopObject();
                frame.Push(new StackSlot(SlotKind.Reference, type));
                break;
            case ILOpCode.Box:
                frame.Pop(type);
                frame.Push(new StackSlot(SlotKind.Reference, type));
                break;
            case ILOpCode.Unbox:
                PopObject();
                if (!type.IsValueType || type.Definition == frame.Scope.Universe.Nullable)
                    frame.Fail(RuleIds.TypeMismatch, $"unbox cannot give {type}.");
                frame.Push(new StackSlot(SlotKind.Pointer, type, SlotMarks.ReadOnly));
                break;
            case ILOpCode.Unbox_any:
                PopObject();
                frame.Push(type);
                break;
            default:
                Sizeof();
                break;
        }
    }

    private void PopObject()
    {
        StackSlot slot = frame.Pop();
        if (!slot.IsReference)
            frame.Fail(RuleIds.TypeMismatch, $"{slot} is on the stack where an object is needed.");
    }

    /// <summary>The size of a value type is the engine's business; only the meter asks for it.</summary>
    private void Sizeof()
    {
        if (frame.Scope.Profile != VerifierProfile.Metered)
            frame.Fail(RuleIds.ForbiddenInstruction, "sizeof shows how an engine lays out values.");
        frame.Push(new StackSlot(SlotKind.Int32));
    }
}
