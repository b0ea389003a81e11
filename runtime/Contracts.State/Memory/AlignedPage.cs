using System.Runtime.InteropServices;

namespace Contracts.State.Memory;

/// <summary>Plain bytes that begin with a line of the processor's cache and never move.</summary>
/// <remarks>
/// The bytes are an array, so that the garbage collector frees them, but they are reached by their address: the length
/// of an array lies before its first byte, and to look there for every access costs a miss of the cache, and one of
/// the address translation. So who uses a span of a page holds whom the page belongs to until then
/// (<see cref="GC.KeepAlive"/>).
/// </remarks>
internal readonly unsafe struct AlignedPage
{
    /// <summary>Bytes of a line; where lines are longer, two of these share one.</summary>
    public const int LineSize = 64;

    private readonly byte[] _owner;
    private readonly byte* _first;
    private readonly int _size;

    public AlignedPage(int size)
    {
        _size = size;
        _owner = GC.AllocateArray<byte>(size + LineSize, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(_owner, 0);
        _first = (byte*)(address + (-address & (LineSize - 1)));
    }

    /// <exception cref="ArgumentOutOfRangeException">The bytes are not all in the page.</exception>
    public Span<byte> Slice(int offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)_size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)offset, (uint)(_size - length));
        return new Span<byte>(_first + offset, length);
    }
}
