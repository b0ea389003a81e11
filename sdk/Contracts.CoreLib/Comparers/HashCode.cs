using System;

namespace Contracts.CoreLib;

/// <summary>Mixes hash codes in order, by a fixed rule: each step multiplies, adds and rotates.</summary>
/// <remarks>
/// The base library mixes with a random seed of its process; here the seed is a constant of the specification.
/// </remarks>
[Replaces(typeof(System.HashCode))]
internal struct HashCode
{
    private const uint Seed = 0x9E3779B9;
    private const uint Factor = 0x85EBCA6B;
    private const uint FinalFactor = 0xC2B2AE35;

    private uint _state;
    private uint _count;

    public static int Combine<T1>(T1 value1)
    {
        HashCode hash = default;
        hash.Add(value1);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2>(T1 value1, T2 value2)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3>(T1 value1, T2 value2, T3 value3)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3, T4>(T1 value1, T2 value2, T3 value3, T4 value4)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3, T4, T5>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        hash.Add(value5);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3, T4, T5, T6>(
        T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        hash.Add(value5);
        hash.Add(value6);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3, T4, T5, T6, T7>(
        T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        hash.Add(value5);
        hash.Add(value6);
        hash.Add(value7);
        return hash.ToHashCode();
    }

    public static int Combine<T1, T2, T3, T4, T5, T6, T7, T8>(
        T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7, T8 value8)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        hash.Add(value5);
        hash.Add(value6);
        hash.Add(value7);
        hash.Add(value8);
        return hash.ToHashCode();
    }

    public void Add<T>(T value) => Mix(value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value));

    public void Add<T>(T value, System.Collections.Generic.IEqualityComparer<T>? comparer)
    {
        if (value is null)
            Mix(0);
        else
            Mix(comparer is null ? EqualityComparer<T>.Default.GetHashCode(value) : comparer.GetHashCode(value));
    }

    public void AddBytes(System.ReadOnlySpan<byte> value)
    {
        for (int i = 0; i < value.Length; i++)
            Mix(value[i]);
    }

    public readonly int ToHashCode()
    {
        uint hash = _state ^ _count;
        hash = (hash ^ (hash >> 16)) * Factor;
        hash = (hash ^ (hash >> 13)) * FinalFactor;
        return (int)(hash ^ (hash >> 16));
    }

    public override readonly bool Equals(object? obj) => throw new NotSupportedException("It is no value to compare.");

    public override readonly int GetHashCode() => throw new NotSupportedException("ToHashCode gives the hash code.");

    private void Mix(int code)
    {
        uint mixed = ((_count == 0 ? Seed : _state) ^ (uint)code) * Factor;
        _state = ((mixed << 13) | (mixed >> 19)) * 5 + Seed;
        _count++;
    }
}
