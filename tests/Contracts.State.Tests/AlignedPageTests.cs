using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Contracts.State.Memory;

namespace Contracts.State.Tests;

public sealed class AlignedPageTests
{
    private const int Size = 1_000;

    [Fact]
    public void Slice_AnyPage_BeginsWithALineAndIsZero()
    {
        for (int i = 0; i < 20; i++)
        {
            AlignedPage page = new(Size + i);
            Span<byte> bytes = page.Slice(0, Size + i);

            Assert.True(CanStartALine(bytes), $"page {i}");
            Assert.False(bytes.ContainsAnyExcept((byte)0));
            Keep(page);
        }
    }

    [Fact]
    public void Slice_WrittenTo_IsReadBackAfterACollection()
    {
        AlignedPage page = new(Size);
        page.Slice(0, Size).Fill(7);
        GC.Collect();

        Assert.False(page.Slice(0, Size).ContainsAnyExcept((byte)7));
        Assert.Equal(8, page.Slice(Size - 8, 8).Length);
        Keep(page);
    }

    [Theory]
    [InlineData(0, Size + 1), InlineData(Size, 1), InlineData(-1, 1), InlineData(1, -1), InlineData(1, Size)]
    [InlineData(int.MaxValue, int.MaxValue), InlineData(int.MinValue, 1)]
    public void Slice_BeyondThePage_Throws(int offset, int length)
    {
        AlignedPage page = new(Size);

        Assert.Throws<ArgumentOutOfRangeException>(() => page.Slice(offset, length).Length);
    }

    private static bool CanStartALine(Span<byte> bytes)
    {
        // A span's address without unsafe code: how far it is from one whose address is known.
        byte[] known = GC.AllocateArray<byte>(1, pinned: true);
        nint distance = Unsafe.ByteOffset(ref known[0], ref MemoryMarshal.GetReference(bytes));
        return (Marshal.UnsafeAddrOfPinnedArrayElement(known, 0) + distance) % AlignedPage.LineSize == 0;
    }

    /// <summary>A page has its owner in it, so that whoever has the page keeps its bytes.</summary>
    private static void Keep(object page) => GC.KeepAlive(page);
}
