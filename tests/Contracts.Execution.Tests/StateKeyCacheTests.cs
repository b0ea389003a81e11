using System.Buffers.Binary;

namespace Contracts.Execution.Tests;

public sealed class StateKeyCacheTests
{
    private readonly StateKeyCache _cache = new();

    [Fact]
    public void Get_SameBytesAgain_GivesTheSameObject()
    {
        // Far fewer than it has room for, so that next to none can have been put out.
        StateKey[] keys = [.. Enumerable.Range(0, 1_000).Select(number => _cache.Get(BytesOf(number)))];

        int same = keys.Where((key, number) => ReferenceEquals(key, _cache.Get(BytesOf(number)))).Count();

        Assert.InRange(same, 990, 1_000);
    }

    [Fact]
    public void Get_AsManyKeysAsAChainHasHotOnes_KeepsNearlyAll()
    {
        const int Count = 10_000;
        StateKey[] keys = [.. Enumerable.Range(0, Count).Select(number => _cache.Get(BytesOf(number)))];

        int kept = keys.Where((key, number) => ReferenceEquals(key, _cache.Get(BytesOf(number)))).Count();

        Assert.InRange(kept, Count * 95 / 100, Count);
    }

    [Fact]
    public void Get_MoreKeysThanItHolds_GivesEachByItsBytes()
    {
        foreach (int number in Enumerable.Range(0, 100_000))
            Assert.Equal(StateKey.FromBytes(BytesOf(number)), _cache.Get(BytesOf(number)));
    }

    [Fact]
    public void Get_ManyThreadsAtOnce_GivesEachByItsBytes() => Parallel.For(0, 4, _ =>
    {
        for (int number = 0; number < 50_000; number++)
            Assert.Equal(StateKey.FromBytes(BytesOf(number)), _cache.Get(BytesOf(number)));
    });

    private static byte[] BytesOf(int number)
    {
        byte[] bytes = new byte[StateKey.PrefixSize + sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(StateKey.PrefixSize), number);
        return bytes;
    }
}
