using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Equality and hash codes of a type, with hash codes fixed by specification (docs/corelib.md).</summary>
[Replaces(typeof(System.Collections.Generic.EqualityComparer<>))]
internal abstract class EqualityComparer<T> : IEqualityComparer<T>
{
    /// <summary>
    /// A comparer by the type's own equality. A new object each time, because a module has no statics.
    /// </summary>
    public static EqualityComparer<T> Default => DefaultEquality.Create<T>();

    public abstract bool Equals(T? x, T? y);

    public abstract int GetHashCode(T obj);

    public static EqualityComparer<T> Create(System.Func<T?, T?, bool> equals, System.Func<T, int>? getHashCode = null)
    {
        if (equals is null)
            throw new System.ArgumentNullException(nameof(equals));
        return new DelegateEqualityComparer<T>(equals, getHashCode);
    }
}
