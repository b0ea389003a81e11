namespace Contracts.Execution;

/// <summary>The rules that a running contract can break. The numbers are part of a receipt and never change.</summary>
public enum FaultCode
{
    /// <summary>No fault.</summary>
    None = 0,

    /// <summary>The gas limit was reached.</summary>
    OutOfGas = 1,

    /// <summary>The transaction allocated more than <see cref="Limits.MemorySizeMax"/>.</summary>
    OutOfMemory = 2,

    /// <summary>The transaction used more stack than <see cref="Limits.StackSizeMax"/>.</summary>
    StackOverflow = 3,

    /// <summary>More contracts called each other than <see cref="Limits.CallDepthMax"/>.</summary>
    CallDepthExceeded = 4,

    /// <summary>A null reference was used.</summary>
    NullReference = 10,

    /// <summary>An array or string index was out of range.</summary>
    IndexOutOfRange = 11,

    /// <summary>A value was cast to a type that it does not have.</summary>
    InvalidCast = 12,

    /// <summary>An integer or decimal was divided by zero.</summary>
    DivideByZero = 13,

    /// <summary>A checked operation or conversion overflowed.</summary>
    ArithmeticOverflow = 14,

    /// <summary>An element of the wrong type was stored in an array.</summary>
    ArrayTypeMismatch = 15,

    /// <summary>Another exception left the contract; the detail is the full name of its type.</summary>
    UnhandledException = 16,

    /// <summary>There is no contract at the address.</summary>
    ContractMissing = 20,

    /// <summary>There is a contract at the address of a deployment already.</summary>
    ContractExists = 21,

    /// <summary>The package or module of a deployment was rejected; the detail is the first finding.</summary>
    ModuleRejected = 22,

    /// <summary>A contract was called while it was running, and the method does not allow that.</summary>
    Reentrancy = 30,

    /// <summary>A view, or something that a view called, tried to write.</summary>
    ViewWrite = 31,

    /// <summary>A host function got a null or short array, a negative length or the like.</summary>
    InvalidHostArgument = 32,

    /// <summary>A host function was called out of order, such as any before the method was entered.</summary>
    InvalidHostCall = 33,

    /// <summary>A limit on the size or count of keys, values, events, inputs or results; the detail names it.</summary>
    LimitExceeded = 34,
}
