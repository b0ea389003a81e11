namespace Contracts.Execution.Interpretation;

/// <summary>What a place holds: on the evaluation stack, in an argument, a local, a field or an element.</summary>
/// <remarks>
/// <para>
/// An integer is <see cref="Bits"/>, sign-extended from 32 bits where it has 32. A reference is <see cref="Object"/>. A
/// struct is an array of its fields' values in <see cref="Object"/>; the array belongs to its place, so that pointers
/// into it stay good, and is copied wherever the struct is. A pointer is the array that holds the place, and the
/// place's index.
/// </para>
/// <para>
/// <c>decimal</c>, <c>Int128</c> and <c>UInt128</c> have no fields that a contract could name: each is a boxed value of
/// the base library, null for zero.
/// </para>
/// </remarks>
internal struct Value
{
    public object? Object;

    public long Bits;

    /// <summary>What a branch takes for true.</summary>
    public readonly bool IsTrue => Object is not null || Bits != 0;

    public static Value OfInteger(long bits) => new() { Bits = bits };

    public static Value OfBoolean(bool value) => new() { Bits = value ? 1 : 0 };

    public static Value OfObject(object? value) => new() { Object = value };

    public static Value PointerTo(object container, long index) => new() { Object = container, Bits = index };
}
