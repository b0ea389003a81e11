using System.Runtime.InteropServices;

namespace Contracts.State.Tree;

/// <summary>Plain bytes that begin with a line of the processor's cache and never move.</summary>
internal readonly struct AlignedPage
{
    /// <summary>Bytes of a line; where lines are longer, two of these share one.</summary>
    public const int LineSize = 64;

    private readonly byte[] _bytes;
    private readonly int _start;

    public AlignedPage(int size)
    {
        _bytes = GC.AllocateArray<byte>(size + LineSize, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0);
        _start = (int)(-address & (LineSize - 1));
    }

    public Span<byte> Slice(int offset, int length) => _bytes.AsSpan(_start + offset, length);
}
