namespace Contracts.CoreLib;

/// <summary>
/// What stands for a delegate in a module that combines or compares delegates: the runtime's own do not show what they
/// call, and can be neither.
/// </summary>
/// <remarks>
/// In such a module the linker makes an interface of each delegate type, and for each method that a delegate is made of
/// a class that derives from this one and implements the interface.
/// </remarks>
internal abstract class DelegateObject(object? target)
{
    /// <summary>The object that the method is called on, or null.</summary>
    internal readonly object? Target = target;

    /// <summary>The delegates that are called in turn; null: this one is not combined.</summary>
    internal virtual object[]? Items => null;

    /// <summary>Whether the other is a delegate of this one's type, or of one that variance converts to it.</summary>
    internal abstract bool IsOfType(object other);

    /// <summary>Whether the other calls the same method; asked of delegates that are not combined.</summary>
    internal abstract bool IsOfMethod(object other);

    public override bool Equals(object? obj)
    {
        if (ReferenceEquals(this, obj))
            return true;
        if (obj is not DelegateObject other || !IsOfType(other) || !other.IsOfType(this))
            return false;
        if (Items is not { } items)
            return other.Items is null && ReferenceEquals(Target, other.Target) && IsOfMethod(other);
        return other.Items is { } others
            && items.Length == others.Length
            && DelegateStatics.IsRange(items, 0, others);
    }

    /// <summary>Correct, and silent about the identity of the target.</summary>
    public override int GetHashCode() => 0;
}
