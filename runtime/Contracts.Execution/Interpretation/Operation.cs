using System.Reflection.Metadata;

namespace Contracts.Execution.Interpretation;

/// <summary>An instruction made ready to run, or the charge at the start of a block.</summary>
internal struct Operation
{
    public OperationGroup Group;

    /// <summary>The instruction in its long form.</summary>
    public ILOpCode Code;

    /// <summary>How wide what it moves is.</summary>
    public Storage Storage;

    /// <summary>True where it computes with 64 bits.</summary>
    public bool IsWide;

    /// <summary>True where a field is read from a struct on the stack, not from an object or a place.</summary>
    public bool IsOnValue;

    /// <summary>True where nothing is written through the pointer that it gives.</summary>
    public bool IsReadOnly;

    /// <summary>
    /// The slot of a variable, the number of a field, the target of a branch, the clause of a rethrow, or the bytes
    /// that a block allocates.
    /// </summary>
    public int Index;

    /// <summary>A constant, or the gas of a block.</summary>
    public long Constant;

    /// <summary>A type, a method, a string, or the targets of a switch.</summary>
    public object? Operand;
}
