namespace Contracts.CoreLib;

/// <summary>
/// Compares through <see cref="ObjectMembers"/>: nullables, base types, and types without IEquatable.
/// </summary>
internal sealed class ObjectEqualityComparer<T> : EqualityComparer<T>
{
    public override bool Equals(T? x, T? y)
    {
        if (x is null)
            return y is null;
        if (y is null)
            return false;
        if (x is System.IEquatable<T> equatable)
            return equatable.Equals(y);
        return ObjectMembers.Equals(x, y);
    }

    public override int GetHashCode(T obj) => obj is null ? 0 : ObjectMembers.GetHashCode(obj);
}

/// <summary>Compares values of a type that says itself when two of it are equal.</summary>
internal sealed class EquatableEqualityComparer<T> : EqualityComparer<T>
{
    public override bool Equals(T? x, T? y)
    {
        if (x is null)
            return y is null;
        return y is not null && ((System.IEquatable<T>)x).Equals(y);
    }

    public override int GetHashCode(T obj) => obj is null ? 0 : ObjectMembers.GetHashCode(obj);
}
