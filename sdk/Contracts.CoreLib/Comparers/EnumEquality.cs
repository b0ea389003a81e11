using System;

namespace Contracts.CoreLib;

/// <summary>Equality of enums, whose names and underlying types a module cannot ask for.</summary>
internal static class EnumEquality
{
    /// <summary>The comparer of the enum <typeparamref name="T"/>, by its underlying type.</summary>
    public static EqualityComparer<T> Create<T>()
    {
        object probe = new T[2];
        if (probe is int[])
            return new EnumEqualityComparer32<T>();
        if (probe is byte[])
            return new EnumEqualityComparer8<T>();
        if (probe is short[])
            return new EnumEqualityComparer16<T>();
        if (probe is long[])
            return new EnumEqualityComparer64<T>();
        throw new NotSupportedException("An enum needs an integer as its underlying type.");
    }
}

// One array of the enum, seen as an array of integers as well: what is stored as the one is read as the other.
internal sealed class EnumEqualityComparer8<T> : EqualityComparer<T>
{
    private readonly T[] _values = new T[2];

    public override bool Equals(T? x, T? y)
    {
        _values[0] = x!;
        _values[1] = y!;
        byte[] bits = (byte[])(object)_values;
        return bits[0] == bits[1];
    }

    public override int GetHashCode(T obj)
    {
        _values[0] = obj;
        return ((byte[])(object)_values)[0];
    }
}

internal sealed class EnumEqualityComparer16<T> : EqualityComparer<T>
{
    private readonly T[] _values = new T[2];

    public override bool Equals(T? x, T? y)
    {
        _values[0] = x!;
        _values[1] = y!;
        short[] bits = (short[])(object)_values;
        return bits[0] == bits[1];
    }

    public override int GetHashCode(T obj)
    {
        _values[0] = obj;
        return ((short[])(object)_values)[0];
    }
}

internal sealed class EnumEqualityComparer32<T> : EqualityComparer<T>
{
    private readonly T[] _values = new T[2];

    public override bool Equals(T? x, T? y)
    {
        _values[0] = x!;
        _values[1] = y!;
        int[] bits = (int[])(object)_values;
        return bits[0] == bits[1];
    }

    public override int GetHashCode(T obj)
    {
        _values[0] = obj;
        return ((int[])(object)_values)[0];
    }
}

internal sealed class EnumEqualityComparer64<T> : EqualityComparer<T>
{
    private readonly T[] _values = new T[2];

    public override bool Equals(T? x, T? y)
    {
        _values[0] = x!;
        _values[1] = y!;
        long[] bits = (long[])(object)_values;
        return bits[0] == bits[1];
    }

    public override int GetHashCode(T obj)
    {
        _values[0] = obj;
        return Hash.OfEnum(((long[])(object)_values)[0]);
    }
}
