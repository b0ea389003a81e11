using System;

namespace Contracts.CoreLib;

/// <summary>
/// Says that the linker puts this type in the place of a type of the base library, wherever a contract or this library
/// names it. Nested types and members go by the same name and, after the replacement, the same signature.
/// </summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface
    | AttributeTargets.Delegate)]
internal sealed class ReplacesAttribute(Type replaced) : Attribute
{
    /// <summary>The type that is replaced; open where it is generic.</summary>
    public Type Replaced { get; } = replaced;
}
