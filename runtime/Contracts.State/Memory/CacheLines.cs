using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Contracts.State.Memory;

/// <summary>Tells the processor what will be needed, so that it comes from memory while other work is done.</summary>
/// <remarks>Does nothing where .NET knows no instruction for that; no result depends on it.</remarks>
internal static unsafe class CacheLines
{
    /// <summary>Asks for the lines of some bytes.</summary>
    public static void Prefetch(ReadOnlySpan<byte> bytes)
    {
        if (!Sse.IsSupported || bytes.IsEmpty)
            return;
        for (int offset = 0; offset < bytes.Length; offset += AlignedPage.LineSize)
            Prefetch(in bytes[offset]);
        Prefetch(in bytes[^1]);
    }

    /// <summary>Asks for the first bytes of an object. Where it moves before they come, they come in vain.</summary>
    public static void Prefetch(object value, int size)
    {
        if (!Sse.IsSupported)
            return;
        byte* first = *(byte**)Unsafe.AsPointer(ref value);
        for (int offset = 0; offset < size; offset += AlignedPage.LineSize)
            Sse.Prefetch0(first + offset);
    }

    /// <summary>Asks for the line of a value that lies in one.</summary>
    public static void Prefetch<T>(ref readonly T value)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in value)));
    }
}
