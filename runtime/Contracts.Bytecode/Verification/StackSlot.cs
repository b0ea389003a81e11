using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>The type of one value on the evaluation stack.</summary>
/// <remarks>Small on purpose: whole stacks are compared and copied wherever ways of control meet.</remarks>
internal readonly record struct StackSlot(SlotKind Kind, CilType? Type = null, SlotMarks Marks = SlotMarks.None)
{
    public static StackSlot Null => new(SlotKind.Reference);

    /// <summary>Types are equal where they are the same object.</summary>
    public bool Equals(StackSlot other) =>
        ReferenceEquals(Type, other.Type) && Kind == other.Kind && Marks == other.Marks;

    public override int GetHashCode() => ((Type?.Id ?? 0) << 8) | ((int)Kind << 4) | (int)Marks;

    public bool IsInitialised => !Marks.HasFlag(SlotMarks.Uninitialised);

    public bool IsReference => Kind == SlotKind.Reference && IsInitialised;

    public bool IsNull => Kind == SlotKind.Reference && Type is null;

    /// <summary>What a value of a type is once it is on the stack.</summary>
    public static StackSlot Of(CilType type)
    {
        if (type.Kind == CilTypeKind.Reference)
            return new StackSlot(SlotKind.Pointer, type.Element);
        CilType plain = type.Definition is { IsEnum: true, EnumUnderlyingType: { } underlying } ? underlying : type;
        return plain.Kind switch
        {
            CilTypeKind.Int64 or CilTypeKind.UInt64 => new StackSlot(SlotKind.Int64),
            _ when plain.IsPrimitive => new StackSlot(SlotKind.Int32),
            _ when plain.IsObjectReference => new StackSlot(SlotKind.Reference, plain),
            _ => new StackSlot(SlotKind.Value, plain),
        };
    }

    /// <summary>The value as a message shows it.</summary>
    public override string ToString() => Kind switch
    {
        SlotKind.Reference when Type is null => "null",
        SlotKind.Reference when !IsInitialised => $"uninitialised {Type}",
        SlotKind.Reference when !Type!.IsObjectReference => $"boxed {Type}",
        SlotKind.Reference or SlotKind.Value => Type!.ToString(),
        SlotKind.Pointer => Marks.HasFlag(SlotMarks.ReadOnly) ? $"readonly {Type}&" : $"{Type}&",
        SlotKind.ArrayLength or SlotKind.ArrayIndex => "native int",
        SlotKind.MethodPointer => "method pointer",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
