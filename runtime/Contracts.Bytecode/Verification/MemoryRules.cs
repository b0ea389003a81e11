using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>Fields, array elements, and what managed pointers point to.</summary>
internal sealed class MemoryRules(EvaluationFrame frame)
{
    private readonly FieldRules _fields = new(frame);

    private TypeUniverse Universe => frame.Scope.Universe;

    public void Step(Instruction instruction, bool isReadOnly)
    {
        switch (OpcodeTable.GroupOf(instruction.Code))
        {
            case InstructionGroup.Field:
                _fields.Step(instruction);
                break;
            case InstructionGroup.Indirect:
                Indirect(instruction);
                break;
            case InstructionGroup.Array when instruction.Kind == OperandKind.Token:
                if (frame.ResolveType(instruction.Token) is { } type)
                    TypedElement(instruction.Code, type, isReadOnly);
                break;
            default:
                Element(instruction.Code);
                break;
        }
    }

    private void Indirect(Instruction instruction)
    {
        if (instruction.Kind == OperandKind.Token)
        {
            if (frame.ResolveType(instruction.Token) is { } type)
                TypedIndirect(instruction.Code, type);
            return;
        }

        switch (instruction.Code)
        {
            case ILOpCode.Ldind_ref:
                StackSlot pointer = frame.Pop(SlotKind.Pointer);
                if (frame.HasFailed || !pointer.Type!.IsObjectReference)
                    frame.Fail(RuleIds.TypeMismatch, $"{pointer} does not point to an object reference.");
                else
                    frame.Push(pointer.Type);
                break;
            case ILOpCode.Stind_ref:
                StoreReference();
                break;
            case ILOpCode.Stind_i1 or ILOpCode.Stind_i2 or ILOpCode.Stind_i4 or ILOpCode.Stind_i8:
                CilType stored = PrimitiveOf(instruction.Code);
                frame.Pop(stored);
                PopPointer(stored, isWrite: true);
                break;
            default:
                CilType loaded = PrimitiveOf(instruction.Code);
                PopPointer(loaded, isWrite: false);
                frame.Push(loaded);
                break;
        }
    }

    private void StoreReference()
    {
        StackSlot value = frame.Pop();
        StackSlot target = frame.Pop(SlotKind.Pointer);
        if (frame.HasFailed)
            return;
        if (target.Marks.HasFlag(SlotMarks.ReadOnly))
            frame.Fail(RuleIds.UnverifiablePointer, $"{target} cannot be written through.");
        else if (!target.Type!.IsObjectReference || !frame.IsAssignable(value, target.Type))
            frame.Fail(RuleIds.TypeMismatch, $"{value} cannot be stored through {target}.");
    }

    private void TypedIndirect(ILOpCode code, CilType type)
    {
        switch (code)
        {
            case ILOpCode.Ldobj:
                PopPointer(type, isWrite: false);
                frame.Push(type);
                break;
            case ILOpCode.Stobj:
                frame.Pop(type);
                PopPointer(type, isWrite: true);
                break;
            case ILOpCode.Cpobj:
                PopPointer(type, isWrite: false);
                PopPointer(type, isWrite: true);
                break;
            default:
                PopPointer(type, isWrite: true);
                break;
        }
    }

    private void PopPointer(CilType type, bool isWrite)
    {
        StackSlot pointer = frame.Pop(SlotKind.Pointer);
        if (frame.HasFailed)
            return;
        if (!frame.IsSamePlace(pointer.Type!, type))
            frame.Fail(RuleIds.TypeMismatch, $"{pointer} does not point to {type}.");
        else if (isWrite && pointer.Marks.HasFlag(SlotMarks.ReadOnly))
            frame.Fail(RuleIds.UnverifiablePointer, $"{pointer} cannot be written through.");
    }

    private void TypedElement(ILOpCode code, CilType type, bool isReadOnly)
    {
        switch (code)
        {
            case ILOpCode.Newarr:
                PopIndex();
                frame.Push(Universe.ArrayOf(type));
                break;
            case ILOpCode.Ldelema:
                PopIndex();
                PopArrayOf(type, isExact: !isReadOnly);
                frame.Push(new StackSlot(SlotKind.Pointer, type, isReadOnly ? SlotMarks.ReadOnly : SlotMarks.None));
                break;
            case ILOpCode.Ldelem:
                PopIndex();
                PopArrayOf(type, isExact: false);
                frame.Push(type);
                break;
            default:
                frame.Pop(type);
                PopIndex();
                PopArrayOf(type, isExact: true);
                break;
        }
    }

    private void Element(ILOpCode code)
    {
        switch (code)
        {
            case ILOpCode.Ldlen:
                StackSlot slot = frame.Pop(SlotKind.Reference);
                if (slot.Type is not null && slot.Type.Kind != CilTypeKind.Array)
                    frame.Fail(RuleIds.TypeMismatch, $"{slot} is not an array.");
                frame.Push(new StackSlot(SlotKind.ArrayLength));
                break;
            case ILOpCode.Ldelem_ref:
                PopIndex();
                CilType? element = PopReferenceArray();
                frame.Push(element is null ? StackSlot.Null : StackSlot.Of(element));
                break;
            case ILOpCode.Stelem_ref:
                StackSlot value = frame.Pop();
                PopIndex();
                CilType? target = PopReferenceArray();
                if (!frame.HasFailed && !frame.IsAssignable(value, target ?? Universe.Object))
                    frame.Fail(RuleIds.TypeMismatch, $"{value} cannot be stored in an array of {target}.");
                break;
            case ILOpCode.Stelem_i1 or ILOpCode.Stelem_i2 or ILOpCode.Stelem_i4 or ILOpCode.Stelem_i8:
                frame.Pop(PrimitiveOf(code));
                PopIndex();
                PopArrayOf(PrimitiveOf(code), isExact: true);
                break;
            default:
                PopIndex();
                PopArrayOf(PrimitiveOf(code), isExact: false);
                frame.Push(PrimitiveOf(code));
                break;
        }
    }

    private void PopIndex()
    {
        StackSlot slot = frame.Pop();
        if (slot.Kind is not (SlotKind.Int32 or SlotKind.ArrayLength or SlotKind.ArrayIndex))
            frame.Fail(RuleIds.TypeMismatch, $"{slot} is not an index.");
    }

    /// <summary>
    /// Takes an array. Exact: its elements are of this very type, as writing through a pointer needs.
    /// </summary>
    private void PopArrayOf(CilType element, bool isExact)
    {
        StackSlot slot = frame.Pop(SlotKind.Reference);
        if (frame.HasFailed || slot.IsNull)
            return;
        GenericContext context = frame.Scope.Context;
        bool isArray = slot.Type!.Kind == CilTypeKind.Array;
        bool fits = isArray && frame.IsSamePlace(slot.Type.Element!, element);
        if (!fits && isArray && !isExact)
        {
            fits = TypeRelations.IsReference(slot.Type.Element!, context)
                && TypeRelations.IsReference(element, context)
                && frame.Scope.Services.Relations.IsAssignable(slot.Type.Element!, element, context);
        }

        if (!fits)
            frame.Fail(RuleIds.TypeMismatch, $"{slot} is on the stack where an array of {element} is needed.");
    }

    private CilType? PopReferenceArray()
    {
        StackSlot slot = frame.Pop(SlotKind.Reference);
        if (slot.IsNull || frame.HasFailed)
            return null;
        if (slot.Type!.Element is { IsObjectReference: true } element)
            return element;
        frame.Fail(RuleIds.TypeMismatch, $"{slot} is not an array of object references.");
        return null;
    }

    private CilType PrimitiveOf(ILOpCode code) => Universe.Primitive(code switch
    {
        ILOpCode.Ldind_i1 or ILOpCode.Stind_i1 or ILOpCode.Ldelem_i1 or ILOpCode.Stelem_i1 => CilTypeKind.SByte,
        ILOpCode.Ldind_u1 or ILOpCode.Ldelem_u1 => CilTypeKind.Byte,
        ILOpCode.Ldind_i2 or ILOpCode.Stind_i2 or ILOpCode.Ldelem_i2 or ILOpCode.Stelem_i2 => CilTypeKind.Int16,
        ILOpCode.Ldind_u2 or ILOpCode.Ldelem_u2 => CilTypeKind.UInt16,
        ILOpCode.Ldind_i4 or ILOpCode.Stind_i4 or ILOpCode.Ldelem_i4 or ILOpCode.Stelem_i4 => CilTypeKind.Int32,
        ILOpCode.Ldind_u4 or ILOpCode.Ldelem_u4 => CilTypeKind.UInt32,
        _ => CilTypeKind.Int64,
    });
}
