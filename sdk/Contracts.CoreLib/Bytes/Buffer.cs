using System;

namespace Contracts.CoreLib;

[Replaces(typeof(System.Buffer))]
internal static class Buffer
{
    /// <summary>Copies bytes from one array of bytes to another.</summary>
    /// <exception cref="NotSupportedException">An array is one of other elements: how they lie in memory is not for
    /// contracts.</exception>
    public static void BlockCopy(Array src, int srcOffset, Array dst, int dstOffset, int count)
    {
        if (src is null)
            throw new ArgumentNullException(nameof(src));
        if (dst is null)
            throw new ArgumentNullException(nameof(dst));
        if (src is not byte[] source || dst is not byte[] destination)
            throw new NotSupportedException("Only arrays of bytes are copied as bytes.");
        Elements.CopyChecked(source, srcOffset, destination, dstOffset, count);
    }
}
