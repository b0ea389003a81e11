namespace Contracts.Bytecode.Verification;

/// <summary>What a value on the evaluation stack is to the instructions.</summary>
internal enum SlotKind : byte
{
    Int32,
    Int64,

    /// <summary>The native integer that <c>ldlen</c> gives: compared, converted, or used as an index.</summary>
    ArrayLength,

    /// <summary>A native integer made by a conversion: an index or an array size, and nothing else.</summary>
    ArrayIndex,

    /// <summary>
    /// An object reference; its type is null for the null constant, and a value type for a boxed value.
    /// </summary>
    Reference,

    /// <summary>A value of a value type, or of a type parameter.</summary>
    Value,

    /// <summary>A managed pointer to its type.</summary>
    Pointer,

    /// <summary>What <c>ldftn</c> gives; only the next instruction may use it.</summary>
    MethodPointer,
}
