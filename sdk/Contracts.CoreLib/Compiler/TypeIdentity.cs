namespace Contracts.CoreLib;

/// <summary>
/// What is left of a type at run time: an identity for records to compare. The linker turns <c>typeof(X)</c> into a
/// call of <see cref="FromToken"/>.
/// </summary>
[Replaces(typeof(System.Type))]
internal sealed class TypeIdentity
{
    private readonly int _ordinal;
    private readonly string _fullName;

    private TypeIdentity(int ordinal, string fullName)
    {
        _ordinal = ordinal;
        _fullName = fullName;
    }

    public static bool operator ==(TypeIdentity? left, TypeIdentity? right)
    {
        if (left is null || right is null)
            return left is null && right is null;
        return left._ordinal == right._ordinal;
    }

    public static bool operator !=(TypeIdentity? left, TypeIdentity? right) => !(left == right);

    /// <param name="ordinal">The type's number in the module; the same for the same type, another for another.</param>
    /// <param name="fullName">Its name with namespace; the hash code comes from it, so that it outlives a
    /// rebuild.</param>
    public static TypeIdentity FromToken(int ordinal, string fullName) => new(ordinal, fullName);

    public bool Equals(TypeIdentity? other) => this == other;

    public override bool Equals(object? obj) => obj is TypeIdentity other && this == other;

    public override int GetHashCode() => Hash.Of(_fullName);

    public override string ToString() => _fullName;
}
