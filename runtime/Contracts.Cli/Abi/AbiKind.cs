namespace Contracts.Cli.Abi;

/// <summary>The forms that a value in an ABI can have.</summary>
internal enum AbiKind
{
    Boolean,
    SignedInteger,
    UnsignedInteger,
    Character,
    Decimal,
    Text,
    Bytes,
    Address,
    Hash256,
    Nullable,
    List,
    Structure,
    Enumeration,
}
