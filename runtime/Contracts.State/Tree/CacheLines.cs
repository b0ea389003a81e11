using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Contracts.State.Tree;

/// <summary>Tells the processor what will be needed, so that it comes from memory while other work is done.</summary>
/// <remarks>Does nothing where .NET knows no instruction for that; no result depends on it.</remarks>
internal static unsafe class CacheLines
{
    /// <summary>Asks for the lines of some bytes, which begin with a line.</summary>
    public static void Prefetch(ReadOnlySpan<byte> bytes)
    {
        if (!Sse.IsSupported)
            return;
        ref byte first = ref MemoryMarshal.GetReference(bytes);
        for (int offset = 0; offset < bytes.Length; offset += AlignedPage.LineSize)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, offset)));
    }

    /// <summary>Asks for the line of a word.</summary>
    public static void Prefetch(ref readonly TreeChild child)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in child)));
    }
}
