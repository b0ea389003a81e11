using System;

namespace Contracts.CoreLib;

internal static class SpanRange
{
    public static void Check(int available, int start, int length)
    {
        if ((uint)start > (uint)available || (uint)length > (uint)(available - start))
            throw new ArgumentOutOfRangeException(nameof(start));
    }

    public static void CheckIndex(int index, int length)
    {
#pragma warning disable CA2201 // The base library's spans throw this one.
        if ((uint)index >= (uint)length)
            throw new IndexOutOfRangeException();
#pragma warning restore CA2201
    }
}
