namespace Contracts.Bytecode.Profile;

/// <summary>What an external type is, as far as verification needs to know.</summary>
internal enum ImportKind
{
    /// <summary>A class that may be derived from and created.</summary>
    Class,

    /// <summary>A class that is only a base: no constructor of it may be called by <c>newobj</c>.</summary>
    Abstract,

    /// <summary>A holder of static members; no value has this type.</summary>
    Static,

    /// <summary>A value type without an evaluation-stack type of its own.</summary>
    Struct,

    /// <summary>A value type that CIL instructions work on: an integer, <c>bool</c> or <c>char</c>.</summary>
    Primitive,

    /// <summary><c>System.Void</c>: a return type only.</summary>
    Void,
}
