using System;

namespace Contracts.CoreLib;

/// <summary>Members of <see cref="Array"/> whose parameters do not tell the element type: it is asked for.</summary>
[Extends(typeof(Array), StaticMembers = true)]
internal static class UntypedArrays
{
    public static void Copy(Array sourceArray, Array destinationArray, int length) =>
        Copy(sourceArray, 0, destinationArray, 0, length);

    /// <summary>
    /// Between arrays of the same kind: bytes, the other integers, text, and arrays of objects. Others have a typed
    /// copy in <c>List&lt;T&gt;</c>, ranges and spans.
    /// </summary>
    public static void Copy(
        Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        if (sourceArray is null)
            throw new ArgumentNullException(nameof(sourceArray));
        if (destinationArray is null)
            throw new ArgumentNullException(nameof(destinationArray));
        bool copied = TryCopy<byte>(sourceArray, sourceIndex, destinationArray, destinationIndex, length)
            || TryCopy<int>(sourceArray, sourceIndex, destinationArray, destinationIndex, length)
            || TryCopy<object>(sourceArray, sourceIndex, destinationArray, destinationIndex, length)
            || TryCopy<char>(sourceArray, sourceIndex, destinationArray, destinationIndex, length)
            || TryCopy<long>(sourceArray, sourceIndex, destinationArray, destinationIndex, length)
            || TryCopy<short>(sourceArray, sourceIndex, destinationArray, destinationIndex, length)
            || TryCopy<bool>(sourceArray, sourceIndex, destinationArray, destinationIndex, length)
            || TryCopy<decimal>(sourceArray, sourceIndex, destinationArray, destinationIndex, length)
            || TryCopy<UInt128>(sourceArray, sourceIndex, destinationArray, destinationIndex, length)
            || TryCopy<Int128>(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        if (!copied)
            throw new NotSupportedException("Arrays of this element type are copied element by element.");
    }

    private static bool TryCopy<T>(Array source, int sourceIndex, Array destination, int destinationIndex, int length)
    {
        if (source is not T[] from || destination is not T[] to)
            return false;
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        if (sourceIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(sourceIndex));
        if (from.Length - sourceIndex < length)
            throw new ArgumentException("The range leaves the array.");
        if (destinationIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(destinationIndex));
        if (to.Length - destinationIndex < length)
            throw new ArgumentException("The range leaves the array.");
        Elements.Copy(from, sourceIndex, to, destinationIndex, length);
        return true;
    }

    public static void Clear(Array array)
    {
        if (array is null)
            throw new ArgumentNullException(nameof(array));
        ClearKnown(array, 0, -1);
    }

    public static void Clear(Array array, int index, int length)
    {
        if (array is null)
            throw new ArgumentNullException(nameof(array));
#pragma warning disable CA2201 // The base library's method throws this one.
        if (index < 0 || length < 0)
            throw new IndexOutOfRangeException();
#pragma warning restore CA2201
        ClearKnown(array, index, length);
    }

    // A length of -1 is all of it.
    private static void ClearKnown(Array array, int index, int length)
    {
        bool cleared = TryClear<byte>(array, index, length)
            || TryClear<int>(array, index, length)
            || TryClear<object>(array, index, length)
            || TryClear<char>(array, index, length)
            || TryClear<long>(array, index, length)
            || TryClear<short>(array, index, length)
            || TryClear<bool>(array, index, length)
            || TryClear<decimal>(array, index, length)
            || TryClear<UInt128>(array, index, length)
            || TryClear<Int128>(array, index, length);
        if (!cleared)
            throw new NotSupportedException("Arrays of this element type are cleared element by element.");
    }

    private static bool TryClear<T>(Array array, int index, int length)
    {
        if (array is not T[] items)
            return false;
        if (length < 0)
            length = items.Length;
#pragma warning disable CA2201 // The base library's method throws this one.
        if (index > items.Length - length)
            throw new IndexOutOfRangeException();
#pragma warning restore CA2201
        for (int i = index; i < index + length; i++)
            items[i] = default!;
        return true;
    }
}
