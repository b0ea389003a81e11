namespace Contracts.Bytecode.Verification;

/// <summary>What is known of a value beside its type.</summary>
[Flags]
internal enum SlotMarks : byte
{
    None = 0,

    /// <summary>It is the method's own, unchanged <c>this</c>.</summary>
    This = 1,

    /// <summary>It is an object whose base constructor has not run.</summary>
    Uninitialised = 2,

    /// <summary>A pointer that may be read through, and be the receiver of a call, but not written through.</summary>
    ReadOnly = 4,
}
