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
        if (self is Enum value)
            return EnumMembers.ToString(value);
        return Primitives.ToText(SequenceCasts.Unwrap(self)!)
            ?? throw new NotSupportedException("The type has no ToString of its own.");
    }

    /// <exception cref="NotSupportedException">Both are delegates of the runtime, which do not tell what they
    /// call.</exception>
    public static new bool Equals(object self, object? other)
    {
        if (self is IEqualsOverride overridden)
            return overridden.Equals(other);
        if (other is null)
            return false;
        self = SequenceCasts.Unwrap(self)!;
        other = SequenceCasts.Unwrap(other)!;
        if (self == other)
            return true;
        if (self is Delegate && other is Delegate)
            throw new NotSupportedException("Delegates compare in contracts that combine or compare delegates.");
        return self is Enum ? AreEqualEnums(self, other) : Primitives.AreEqual(self, other);
    }

    /// <summary>
    /// The type's own hash code; 0 for an object compared by reference. Zero is a correct hash code (equal objects have
    /// equal ones) that shows nothing of an object's identity; a set of such objects is searched in sequence.
    /// </summary>
    public static int GetHashCode(object self)
    {
        if (self is IGetHashCodeOverride overridden)
            return overridden.GetHashCode();
        if (self is Enum && EnumTable.TryDescribe(self, out _, out long number, out _))
            return Hash.OfEnum(number);
        return Primitives.HashOf(SequenceCasts.Unwrap(self)!);
    }

    private static bool AreEqualEnums(object self, object other) =>
        EnumTable.TryDescribe(self, out int type, out long number, out _)
        && EnumTable.TryDescribe(other, out int otherType, out long otherNumber, out _)
        && type == otherType
        && number == otherNumber;
}
