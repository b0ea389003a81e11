using System;

namespace Contracts.CoreLib;

/// <summary>
/// What a call of a virtual method of <see cref="object"/> becomes: it never reaches an external object.
/// </summary>
[Extends(typeof(object))]
internal static class ObjectMembers
{
    /// <exception cref="NotSupportedException">The type does not override it: a type's name is not for
    /// contracts.</exception>
    public static string? ToString(object self)
    {
        if (self is IToStringOverride overridden)
            return overridden.ToString();
        return Primitives.ToText(self) ?? throw new NotSupportedException("The type has no ToString of its own.");
    }

    public static new bool Equals(object self, object? other)
    {
        if (self is IEqualsOverride overridden)
            return overridden.Equals(other);
        if (other is null)
            return false;
        return ReferenceEquals(self, other) || Primitives.AreEqual(self, other);
    }

    /// <summary>
    /// The type's own hash code; 0 for an object compared by reference. Zero is a correct hash code (equal objects have
    /// equal ones) that shows nothing of an object's identity; a set of such objects is searched in sequence.
    /// </summary>
    public static int GetHashCode(object self)
    {
        if (self is IGetHashCodeOverride overridden)
            return overridden.GetHashCode();
        return Primitives.HashOf(self);
    }
}
