using System;

namespace Contracts.CoreLib;

internal static class CollectionRange
{
    /// <summary>Checks where a collection is to be copied.</summary>
    public static void CheckDestination<T>(T[] array, int index, int count)
    {
        if (array is null)
            throw new ArgumentNullException(nameof(array));
        if (index < 0 || index > array.Length)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (array.Length - index < count)
            throw new ArgumentException("The destination is too short.");
    }

    /// <summary>Likewise, but an index behind the end is too little room.</summary>
    public static void CheckRoom<T>(T[] array, int index, int count)
    {
        if (array is null)
            throw new ArgumentNullException(nameof(array));
        if (index < 0)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (array.Length - index < count)
            throw new ArgumentException("The destination is too short.");
    }
}
