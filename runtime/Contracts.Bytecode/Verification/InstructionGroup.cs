namespace Contracts.Bytecode.Verification;

/// <summary>Instructions whose rules stand together.</summary>
internal enum InstructionGroup : byte
{
    None,
    Constant,
    Variable,
    Stack,
    Arithmetic,
    Comparison,
    Conversion,
    Branch,
    Indirect,
    Array,
    Field,
    Object,
    Call,
    Exception,
    Prefix,
}
