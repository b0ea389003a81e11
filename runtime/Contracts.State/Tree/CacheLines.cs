using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Contracts.State.Tree;

/// <summary>Tells the processor what will be needed, so that it comes from memory while other work is done.</summary>
internal static class CacheLines
{
    /// <summary>
    /// Asks for the lines of some bytes. Does nothing where .NET knows no instruction for that; nothing depends on it.
    /// </summary>
    public static unsafe void Prefetch(ReadOnlySpan<byte> bytes)
    {
        if (!Sse.IsSupported)
            return;
        ref byte first = ref MemoryMarshal.GetReference(bytes);
        for (int offset = 0; offset < bytes.Length; offset += AlignedPage.LineSize)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, offset)));
    }
}
