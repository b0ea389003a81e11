using System;

namespace Contracts.CoreLib;

/// <summary>Numbers into enums: an array of an enum is an array of its underlying type as well.</summary>
internal static class EnumNumber
{
    public static void Set<T>(T[] values, int index, long number)
    {
        object view = values;
        if (view is int[] int32)
            int32[index] = (int)number;
        else if (view is byte[] int8)
            int8[index] = (byte)number;
        else if (view is short[] int16)
            int16[index] = (short)number;
        else if (view is long[] int64)
            int64[index] = number;
        else
            throw new NotSupportedException("An enum needs an integer as its underlying type.");
    }

    /// <summary>
    /// Whether a number is in the range of the underlying type; signs apart, which the views do not tell.
    /// </summary>
    public static bool Fits<T>(T[] values, long number)
    {
        object view = values;
        if (view is int[])
            return number is >= int.MinValue and <= uint.MaxValue;
        if (view is byte[])
            return number is >= sbyte.MinValue and <= byte.MaxValue;
        return view is not short[] || number is >= short.MinValue and <= ushort.MaxValue;
    }
}
