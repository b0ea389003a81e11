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
        if (destinationIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(destinationIndex));
        if (from.Length - sourceIndex < length || to.Length - destinationIndex < length)
            throw new ArgumentException("The range leaves the array.");
        Elements.Copy(from, sourceIndex, to, destinationIndex, length);
        return true;
    }
}
