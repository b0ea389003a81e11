using System;

namespace Contracts.CoreLib;

/// <summary>The sizes of arrays of several dimensions.</summary>
internal static class Dimensions
{
    private const int LengthMax = 0x7FFF_FFC7;

    /// <summary>The number of elements. More than an array can have are as many as no contract may allocate.</summary>
    public static int Size(int first, int second, int third)
    {
        if ((first | second | third) < 0)
            throw new OverflowException("The length of an array is not negative.");
        ulong plane = (ulong)(uint)first * (uint)second;
        bool isTooLarge = first > LengthMax || second > LengthMax || third > LengthMax || plane > uint.MaxValue;
        ulong size = isTooLarge ? int.MaxValue : plane * (uint)third;
        return size > int.MaxValue ? int.MaxValue : (int)size;
    }

    /// <summary>The exception for an index or a dimension that an array has not.</summary>
#pragma warning disable CA2201 // The base library's arrays throw this one.
    public static IndexOutOfRangeException None() => new();
#pragma warning restore CA2201
}
