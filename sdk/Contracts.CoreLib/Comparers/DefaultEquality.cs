namespace Contracts.CoreLib;

/// <summary>Chooses how a type's values are compared.</summary>
internal static class DefaultEquality
{
    /// <summary>The comparer of <typeparamref name="T"/>; the frequent types have one without boxing.</summary>
    /// <remarks>
    /// A boxed default value tells the exact value type. What that leaves open is asked of an array: the array of an
    /// enum is an array of its underlying type, and that of a string is an array of strings.
    /// </remarks>
    public static EqualityComparer<T> Create<T>()
    {
        object? sample = default(T);
        if (sample is null)
            return CreateForReference<T>();
        if (sample is int)
            return (EqualityComparer<T>)(object)new Int32EqualityComparer();
        if (sample is long)
            return (EqualityComparer<T>)(object)new Int64EqualityComparer();
        if (sample is ulong)
            return (EqualityComparer<T>)(object)new UInt64EqualityComparer();
        if (sample is byte)
            return (EqualityComparer<T>)(object)new ByteEqualityComparer();
        if (sample is char)
            return (EqualityComparer<T>)(object)new CharEqualityComparer();
        if (sample is System.IEquatable<T>)
            return new EquatableEqualityComparer<T>();
        if (sample is System.Enum)
            return EnumEquality.Create<T>();
        return new ObjectEqualityComparer<T>();
    }

    private static EqualityComparer<T> CreateForReference<T>()
    {
        object probe = new T[1];
        if (probe is string[])
            return (EqualityComparer<T>)(object)new StringEqualityComparer();
        return new ObjectEqualityComparer<T>();
    }
}
