namespace Contracts.Execution.Interpretation;

/// <summary>How much of a <see cref="Value"/> a place of some type keeps.</summary>
internal enum Storage : byte
{
    Int8,
    UInt8,
    Int16,
    UInt16,
    Int32,
    Int64,

    /// <summary>All of it: references, pointers, and structs of the base library without visible fields.</summary>
    Whole,

    /// <summary>An array of fields, which is copied.</summary>
    Struct,
}
