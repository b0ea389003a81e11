using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;

namespace Contracts.Execution.Interpretation;

/// <summary>Casts, boxing and unboxing.</summary>
internal sealed class ObjectOperations(ModuleRuntime module)
{
    public Trap Step(Frame frame, in Operation operation)
    {
        RuntimeType type = (RuntimeType)operation.Operand!;
        switch (operation.Code)
        {
            case ILOpCode.Box:
                frame.Push(Box(type, frame.Pop()));
                return Trap.None;
            case ILOpCode.Isinst:
                Value tested = frame.Pop();
                frame.Push(IsInstance(tested, type) ? tested : default);
                return Trap.None;
            case ILOpCode.Unbox:
                return Unbox(frame, type);
            case ILOpCode.Unbox_any when type.IsValueType:
                return UnboxValue(frame, type);
            default:
                Value cast = frame.Pop();
                if (cast.Object is not null && !IsInstance(cast, type))
                    return Trap.InvalidCast;
                frame.Push(cast);
                return Trap.None;
        }
    }

    private static Value Box(RuntimeType type, Value value)
    {
        if (!type.IsValueType)
            return value;
        if (!type.IsNullable)
            return Value.OfObject(new ObjectInstance(type, [value]));
        var fields = (Value[])value.Object!;
        return fields[NullableFunction.HasValue].IsTrue
            ? Value.OfObject(new ObjectInstance(type.Underlying, [fields[NullableFunction.Content]]))
            : default;
    }

    private bool IsInstance(Value value, RuntimeType type) => value.Object is not null
        && module.IsInstance(module.TypeOfObject(value.Object), type.IsNullable ? type.Underlying : type);

    private static Trap Unbox(Frame frame, RuntimeType type)
    {
        Trap trap = Open(frame.Pop().Object, type, out Value[] cells);
        if (trap == Trap.None)
            frame.Push(Value.PointerTo(cells, 0));
        return trap;
    }

    private static Trap UnboxValue(Frame frame, RuntimeType type)
    {
        object? boxed = frame.Pop().Object;
        if (type.IsNullable && boxed is null)
        {
            frame.Push(type.Default());
            return Trap.None;
        }

        Trap trap = Open(boxed, type.IsNullable ? type.Underlying : type, out Value[] cells);
        if (trap != Trap.None)
            return trap;
        if (!type.IsNullable)
        {
            frame.Push(Memory.Read(in cells[0], type.Storage));
            return Trap.None;
        }

        frame.Push(Value.OfObject(
            new Value[] { Value.OfBoolean(true), Memory.Read(in cells[0], type.Underlying.Storage) }));
        return Trap.None;
    }

    /// <summary>A box opens as its own type, and an integer's or an enum's as any of the same integer type.</summary>
    private static Trap Open(object? boxed, RuntimeType type, out Value[] cells)
    {
        cells = [];
        if (boxed is null)
            return Trap.NullReference;
        if (boxed is not ObjectInstance { Type.IsValueType: true } instance)
            return Trap.InvalidCast;
        bool fits = instance.Type == type
            || (IntegerKind(type.Type) is { } kind && kind == IntegerKind(instance.Type.Type));
        cells = instance.Cells;
        return fits ? Trap.None : Trap.InvalidCast;
    }

    private static CilTypeKind? IntegerKind(CilType type)
    {
        CilType plain = type.Definition?.EnumUnderlyingType ?? type;
        return plain.IsPrimitive ? plain.Kind : null;
    }
}
