using System;

namespace Contracts.CoreLib;

/// <summary>
/// Marks the class that the linker puts round an external object where a sequence or a list is wanted. Arrays and texts
/// implement the base library's interfaces, but not those that replace them.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AdaptsAttribute(Type adapted) : Attribute
{
    /// <summary>The external type; for arrays of all element types, <see cref="Array"/>.</summary>
    public Type Adapted { get; } = adapted;
}
