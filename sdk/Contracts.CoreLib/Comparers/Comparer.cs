using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Order of a type. Strings are ordered by UTF-16 unit, never by culture.</summary>
[Replaces(typeof(System.Collections.Generic.Comparer<>))]
internal abstract class Comparer<T> : IComparer<T>
{
    /// <summary>A comparer by the type's own order. A new object each time, because a module has no statics.</summary>
    public static Comparer<T> Default => DefaultOrder.Create<T>();

    public abstract int Compare(T? x, T? y);

    public static Comparer<T> Create(Comparison<T> comparison)
    {
        if (comparison is null)
            throw new ArgumentNullException(nameof(comparison));
        return new ComparisonComparer<T>(comparison);
    }
}

internal sealed class ComparisonComparer<T>(Comparison<T> comparison) : Comparer<T>
{
    public override int Compare(T? x, T? y) => comparison(x!, y!);
}

internal sealed class DefaultComparer<T> : Comparer<T>
{
    public override int Compare(T? x, T? y)
    {
        if (x is null)
            return y is null ? 0 : -1;
        if (y is null)
            return 1;
        return Order.Compare(x, y);
    }
}
