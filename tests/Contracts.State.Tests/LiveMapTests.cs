using Contracts.Execution;
using Contracts.State.Live;

namespace Contracts.State.Tests;

public sealed class LiveMapTests
{
    /// <summary>
    /// Around the size of a granule, what a byte of a record's head can say, the largest record in a page, and beyond.
    /// </summary>
    private static readonly int[] ValueSizes =
        [1, 7, 8, 9, 16, 63, 126, 127, 128, 129, 200, 4_050, 4_070, 4_080, 5_000, 16_383, 16_384, 100_000];

    // The twin is a plain dictionary. Few keys, so that each is replaced and removed many times.
    [Fact]
    public void Map_RandomOperations_HoldsWhatADictionaryHolds()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new(seed);
            LiveMap map = new();
            Dictionary<StateKey, byte[]> twin = [];
            for (int step = 0; step < 2_000; step++)
            {
                StateKey key = Key(random.Next(200), random.Next(3));
                if (random.Next(3) == 0)
                {
                    map.Remove(key);
                    twin.Remove(key);
                }
                else
                {
                    byte[] value = new byte[ValueSizes[random.Next(ValueSizes.Length)]];
                    random.NextBytes(value);
                    map.Set(key, value);
                    twin[key] = value;
                }

                StateKey asked = Key(random.Next(200), random.Next(3));
                Assert.True(twin.GetValueOrDefault(asked).AsSpan().SequenceEqual(Read(map, asked)), $"seed {seed}");
            }

            AssertSame(twin, map, $"seed {seed}");
        }
    }

    // The same as one by one, in batches large enough that writes are looked ahead of.
    [Fact]
    public void Apply_RandomBatches_HoldsWhatADictionaryHolds()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new(seed);
            LiveMap map = new();
            Dictionary<StateKey, byte[]> twin = [];
            for (int batch = 0; batch < 10; batch++)
            {
                StateWrite[] writes = [.. Enumerable.Range(0, random.Next(100))
                    .Select(_ => Key(random.Next(200), random.Next(3)))
                    .Select(key => new StateWrite(key, random.Next(3) == 0 ? null : [(byte)random.Next(256)]))];
                map.Apply(writes);
                foreach (StateWrite write in writes)
                {
                    twin.Remove(write.Key);
                    if (write.Value is { } value)
                        twin.Add(write.Key, value);
                }

                AssertSame(twin, map, $"seed {seed}, batch {batch}");
            }
        }
    }

    // Tens of thousands of entries split segments and double the directory several times.
    [Fact]
    public void Map_ManyEntries_AreFoundWhileItGrowsAndShrinks()
    {
        const int Count = 60_000;
        LiveMap map = new();
        for (int i = 0; i < Count; i++)
            map.Set(Key(i, 0), BitConverter.GetBytes(i));
        for (int i = 0; i < Count; i += 2)
            map.Remove(Key(i, 0));

        Assert.Equal(Count / 2, map.Count);
        for (int i = 0; i < Count; i++)
            Assert.Equal(i % 2 == 0 ? null : BitConverter.GetBytes(i), Read(map, Key(i, 0)));
    }

    [Fact]
    public void Map_ReplacedAndRemoved_UsesPlacesAgain()
    {
        RecordStorage records = new();
        uint first = records.Add([1, 2, 3], new byte[105]);
        uint same = records.Replace(first, new byte[102]);
        uint moved = records.Replace(same, new byte[200]);
        uint again = records.Add([4, 5, 6], new byte[101]);

        Assert.Equal(first, same);
        Assert.NotEqual(first, moved);
        Assert.Equal(first, again);
        Assert.Equal(1 << 20, records.PageBytes);
    }

    private static void AssertSame(Dictionary<StateKey, byte[]> twin, LiveMap map, string place)
    {
        Assert.True(twin.Count == map.Count, place);
        foreach ((StateKey key, byte[] value) in map.Entries())
            Assert.True(twin[key].AsSpan().SequenceEqual(value), place);
    }

    private static byte[]? Read(LiveMap map, StateKey key) =>
        map.TryGet(key, out ReadOnlySpan<byte> value) ? value.ToArray() : null;

    private static StateKey Key(int number, int length)
    {
        byte[] bytes = new byte[4 + (length * 100)];
        BitConverter.TryWriteBytes(bytes, number);
        return StateKey.ForData(default, bytes);
    }
}
