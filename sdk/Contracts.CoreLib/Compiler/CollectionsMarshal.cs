using System;

namespace Contracts.CoreLib;

/// <summary>How the compiler fills a list of known length from a collection expression.</summary>
[Replaces(typeof(System.Runtime.InteropServices.CollectionsMarshal))]
internal static class CollectionsMarshal
{
    public static Shapes.Span<T> AsSpan<T>(List<T>? list) => list is null ? default : list.Window();

    public static void SetCount<T>(List<T> list, int count)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        list.SetCount(count);
    }
}
