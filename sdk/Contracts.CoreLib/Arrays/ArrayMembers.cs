using System;
using System.Collections;

namespace Contracts.CoreLib;

/// <summary>
/// Instance members of <see cref="Array"/> on an array of one dimension, whose type the linker knows where they are
/// used.
/// </summary>
[ArrayMembers]
internal static class ArrayMembers
{
    public static long get_LongLength<T>(T[] self) => self.Length;

    public static int get_Rank<T>(T[] self)
    {
        _ = self.Length;
        return 1;
    }

    public static int GetLength<T>(T[] self, int dimension)
    {
        int length = self.Length;
        return dimension == 0 ? length : throw Dimensions.None();
    }

    public static int GetLowerBound<T>(T[] self, int dimension)
    {
        _ = GetLength(self, dimension);
        return 0;
    }

    public static int GetUpperBound<T>(T[] self, int dimension) => GetLength(self, dimension) - 1;

    public static IEnumerator GetEnumerator<T>(T[] self)
    {
        _ = self.Length;
        return new ArrayEnumerator<T>(self);
    }

    public static void CopyTo<T>(T[] self, Array array, int index)
    {
        int length = self.Length;
        if (array is null)
            throw new ArgumentNullException(nameof(array));
        if (array is T[] items)
            Elements.CopyChecked(self, 0, items, index, length);
        else
            UntypedArrays.Copy(self, 0, array, index, length);
    }

    public static object Clone<T>(T[] self)
    {
        T[] clone = new T[self.Length];
        Elements.Copy(self, 0, clone, 0, clone.Length);
        return clone;
    }
}
