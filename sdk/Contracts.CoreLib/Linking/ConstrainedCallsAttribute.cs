using System;

namespace Contracts.CoreLib;

/// <summary>
/// Says that this static class serves the calls of an interface on a type parameter. Primitive types implement the base
/// library's interface, but not the one that replaces it; so the linker drops the interface from the constraints of
/// type parameters, and turns <c>constrained. T callvirt I::M(args)</c> into <c>M&lt;T&gt;(ref T self, args)</c> here.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ConstrainedCallsAttribute(Type contract) : Attribute
{
    /// <summary>The interface of the base library.</summary>
    public Type Contract { get; } = contract;
}
