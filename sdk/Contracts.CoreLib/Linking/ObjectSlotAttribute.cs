using System;

namespace Contracts.CoreLib;

/// <summary>
/// Marks the interface through which a virtual method of <see cref="object"/> is called. The linker adds the interface
/// to every type of the module that overrides that method, classes and structs alike.
/// </summary>
/// <remarks>
/// A module may override <c>ToString</c>, <c>Equals</c> and <c>GetHashCode</c>, but never call them on
/// <c>System.Object</c>: the receiver could be an external object, whose answer has no price and may depend on culture
/// or identity. A call goes to <see cref="ObjectMembers"/> instead, which asks for this interface and knows the
/// primitive types.
/// </remarks>
[AttributeUsage(AttributeTargets.Interface)]
internal sealed class ObjectSlotAttribute(string method) : Attribute
{
    /// <summary>The name of the method of <see cref="object"/>.</summary>
    public string Method { get; } = method;
}
