using System;
using System.Runtime.CompilerServices;

namespace Contracts.CoreLib;

/// <summary>The eighth field of a long tuple, as what it is: a tuple of the rest.</summary>
internal static class TupleRest
{
    public static int LengthOf<T>(T rest) => rest is ITuple tuple ? tuple.Length : 1;

    public static object? ItemOf<T>(T rest, int index)
    {
        if (rest is ITuple tuple)
            return tuple[index];
        return index == 0 ? rest : throw OutOfRange();
    }

#pragma warning disable CA2201 // The base library's tuples throw this one.
    public static IndexOutOfRangeException OutOfRange() => new();
#pragma warning restore CA2201
}
