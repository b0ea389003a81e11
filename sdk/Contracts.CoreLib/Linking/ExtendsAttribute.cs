using System;

namespace Contracts.CoreLib;

/// <summary>
/// Says that this static class holds members of a base-library type that stays external, but of which a module may not
/// import them. The linker turns a use of such a member into a call of the method here.
/// </summary>
/// <remarks>
/// An instance member <c>T::M(args)</c> is <c>M(T self, args)</c>, or <c>M(ref T self, args)</c> for a value type; a
/// constructor <c>T(args)</c> is <c>Create(args)</c> and returns the object. A property's accessors are methods with
/// the names that they have in metadata (<c>get_Length</c>), an operator likewise (<c>op_Equality</c>). Static members
/// stand in a class of their own, marked with <see cref="StaticMembers"/>, because both kinds may have the same
/// parameters.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class ExtendsAttribute(Type extended) : Attribute
{
    /// <summary>The external type.</summary>
    public Type Extended { get; } = extended;

    /// <summary>
    /// True: the methods stand for static members of the type; false: for instance members and constructors.
    /// </summary>
    public bool StaticMembers { get; set; }
}
