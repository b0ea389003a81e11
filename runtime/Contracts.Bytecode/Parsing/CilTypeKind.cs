namespace Contracts.Bytecode.Parsing;

/// <summary>The forms a type of a module can take.</summary>
internal enum CilTypeKind
{
    /// <summary>Stands for a type that could not be read; a finding tells why.</summary>
    Error,
    Void,
    Boolean,
    Char,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,

    /// <summary><c>native int</c>: only in the constructor of a delegate.</summary>
    NativeInt,

    /// <summary>A class, interface or value type by its definition, instantiated where it is generic.</summary>
    Named,

    /// <summary><c>!n</c>, a parameter of the enclosing type.</summary>
    TypeParameter,

    /// <summary><c>!!n</c>, a parameter of the enclosing method.</summary>
    MethodParameter,

    /// <summary>A one-dimensional array with lower bound zero.</summary>
    Array,

    /// <summary><c>T&amp;</c>: a managed pointer; only for parameters and locals.</summary>
    Reference,
}
