namespace Contracts.Execution.Interpretation;

/// <summary>Which part of the interpreter runs an operation.</summary>
internal enum OperationGroup : byte
{
    /// <summary>Pays for a block.</summary>
    Charge,
    Stack,
    Numeric,
    Branch,
    Memory,
    Object,
    Call,
    Exception,
}
