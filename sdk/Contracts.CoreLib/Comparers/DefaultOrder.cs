namespace Contracts.CoreLib;

/// <summary>Chooses how a type's values are ordered.</summary>
internal static class DefaultOrder
{
    /// <summary>The comparer of <typeparamref name="T"/>; the frequent types have one without boxing, which a sort
    /// would do, and pay, at every step.</summary>
    public static Comparer<T> Create<T>()
    {
        object? sample = default(T);
        if (sample is null)
            return new DefaultComparer<T>();
        if (sample is int)
            return (Comparer<T>)(object)new Int32Comparer();
        if (sample is long)
            return (Comparer<T>)(object)new Int64Comparer();
        if (sample is ulong)
            return (Comparer<T>)(object)new UInt64Comparer();
        if (sample is decimal)
            return (Comparer<T>)(object)new DecimalComparer();
        if (sample is System.UInt128)
            return (Comparer<T>)(object)new UInt128Comparer();
        return new DefaultComparer<T>();
    }
}
