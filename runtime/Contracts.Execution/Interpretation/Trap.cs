namespace Contracts.Execution.Interpretation;

/// <summary>Why an instruction did not complete.</summary>
internal enum Trap
{
    None,

    /// <summary>A budget is spent, or the host ended the contract.</summary>
    Halted,

    /// <summary>An exception that is at hand already.</summary>
    Thrown,

    // The exceptions that instructions raise by themselves.
    NullReference,
    IndexOutOfRange,
    InvalidCast,
    DivideByZero,
    Overflow,
    ArrayTypeMismatch,
    InvalidOperation,
    Argument,
}
