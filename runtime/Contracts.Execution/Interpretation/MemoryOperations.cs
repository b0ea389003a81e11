using System.Reflection.Metadata;
using Contracts.Host;

namespace Contracts.Execution.Interpretation;

/// <summary>Fields, elements, and what pointers point to.</summary>
internal sealed class MemoryOperations(ModuleRuntime module, Budget budget)
{
    public Trap Step(Frame frame, in Operation operation)
    {
        switch (operation.Code)
        {
            case ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld:
                return Field(frame, operation);
            case ILOpCode.Newarr:
                return NewArray(frame, operation);
            case ILOpCode.Ldlen:
                if (frame.Pop().Object is not ArrayInstance array)
                    return Trap.NullReference;
                frame.PushInteger(array.Length);
                return Trap.None;
            case ILOpCode.Stelem or (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref):
                return StoreElement(frame, operation);
            case ILOpCode.Ldelem or ILOpCode.Ldelema or (>= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref):
                return LoadElement(frame, operation);
            default:
                return Indirect(frame, operation);
        }
    }

    private static Trap Field(Frame frame, in Operation operation)
    {
        Value stored = operation.Code == ILOpCode.Stfld ? frame.Pop() : default;
        Value receiver = frame.Pop();
        Value[]? cells = operation.IsOnValue ? (Value[])receiver.Object! : CellsOf(receiver);
        if (cells is null)
            return Trap.NullReference;
        switch (operation.Code)
        {
            case ILOpCode.Ldfld:
                frame.Push(Memory.Read(in cells[operation.Index], operation.Storage));
                break;
            case ILOpCode.Ldflda:
                frame.Push(Value.PointerTo(cells, operation.Index));
                break;
            default:
                Memory.Write(ref cells[operation.Index], stored, operation.Storage);
                break;
        }

        return Trap.None;
    }

    /// <summary>The fields of an object, or of the struct that a pointer points to.</summary>
    private static Value[]? CellsOf(Value receiver) => receiver.Object switch
    {
        ObjectInstance instance => instance.Cells,
        Value[] container => (Value[])container[receiver.Bits].Object!,
        _ => null,
    };

    private Trap NewArray(Frame frame, in Operation operation)
    {
        long length = frame.Pop().Bits;
        if (length is < 0 or > int.MaxValue)
            return Trap.Overflow;
        RuntimeType element = (RuntimeType)operation.Operand!;
        long words = (Meter.ArrayHeaderSize + (length * element.ElementSize) + Meter.WordSize - 1)
            / Meter.WordSize;
        if (!budget.PayGas(words * module.Prices.AllocateWord) || !budget.PayMemory(words * Meter.WordSize))
            return Trap.Halted;
        object elements = Memory.NewElements(element, (int)length);
        frame.Push(Value.OfObject(new ArrayInstance(element.ArrayType, elements, (int)length)));
        return Trap.None;
    }

    private static Trap LoadElement(Frame frame, in Operation operation)
    {
        long index = frame.Pop().Bits;
        Trap trap = Check(frame.Pop().Object, index, out ArrayInstance array);
        if (trap != Trap.None)
            return trap;
        if (operation.Code != ILOpCode.Ldelema)
        {
            frame.Push(Memory.Load(array.Elements, index, operation.Storage));
            return Trap.None;
        }

        // A pointer can be written through, so that only the exact type will do. One to a value always has it.
        RuntimeType element = (RuntimeType)operation.Operand!;
        if (!operation.IsReadOnly && !element.IsValueType && array.Type.Element != element)
            return Trap.ArrayTypeMismatch;
        frame.Push(Value.PointerTo(array.Elements, index));
        return Trap.None;
    }

    private Trap StoreElement(Frame frame, in Operation operation)
    {
        Value value = frame.Pop();
        long index = frame.Pop().Bits;
        Trap trap = Check(frame.Pop().Object, index, out ArrayInstance array);
        if (trap != Trap.None)
            return trap;
        if (operation.Storage == Storage.Whole && !array.Type.Element.IsValueType && value.Object is not null
            && !module.IsInstance(module.TypeOfObject(value.Object), array.Type.Element))
        {
            return Trap.ArrayTypeMismatch;
        }

        Memory.Store(array.Elements, index, value, operation.Storage);
        return Trap.None;
    }

    private static Trap Check(object? value, long index, out ArrayInstance array)
    {
        array = (ArrayInstance)value!;
        if (array is null)
            return Trap.NullReference;
        return index < 0 || index >= array.Length ? Trap.IndexOutOfRange : Trap.None;
    }

    private static Trap Indirect(Frame frame, in Operation operation)
    {
        switch (operation.Code)
        {
            case ILOpCode.Ldobj or (>= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref):
                Value source = frame.Pop();
                if (source.Object is null)
                    return Trap.NullReference;
                frame.Push(Memory.Load(source.Object, source.Bits, operation.Storage));
                return Trap.None;
            case ILOpCode.Initobj:
                return Store(frame.Pop(), ((RuntimeType)operation.Operand!).Default(), operation.Storage);
            case ILOpCode.Cpobj:
                Value copied = frame.Pop();
                return copied.Object is null
                    ? Trap.NullReference
                    : Store(frame.Pop(), Memory.Load(copied.Object, copied.Bits, operation.Storage), operation.Storage);
            default:
                Value stored = frame.Pop();
                return Store(frame.Pop(), stored, operation.Storage);
        }
    }

    private static Trap Store(Value target, Value value, Storage storage)
    {
        if (target.Object is null)
            return Trap.NullReference;
        Memory.Store(target.Object, target.Bits, value, storage);
        return Trap.None;
    }
}
