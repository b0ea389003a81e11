namespace Contracts.Bytecode.Verification;

/// <summary>What follows an opcode in the byte stream.</summary>
internal enum OperandKind : byte
{
    /// <summary>The opcode is not in the profile.</summary>
    Forbidden,
    None,
    Int8,
    Int32,
    Int64,
    Index8,
    Index16,
    Branch8,
    Branch32,
    Switch,
    Token,
}
