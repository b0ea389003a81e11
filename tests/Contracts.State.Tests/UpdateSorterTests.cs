using Contracts.State.Hashing;
using Contracts.State.Tree;

namespace Contracts.State.Tests;

public sealed class UpdateSorterTests
{
    // The twin is the sort of the base library. Prefixes of few bits, or none, are what somebody would look for.
    [Fact]
    public void Sort_RandomUpdates_AreInTheOrderOfTheirKeys()
    {
        UpdateSorter sorter = new();
        for (int seed = 0; seed < 60; seed++)
        {
            Random random = new(seed);
            int randomBytesFrom = random.Next(3) * 8;
            Digest[] keys = [.. Enumerable.Range(0, random.Next(1 << random.Next(12)))
                .Select(_ => DigestOf(random, randomBytesFrom))];
            TreeUpdate[] updates = [.. keys.Select((key, i) => new TreeUpdate(key, key, i % 2 == 0))];

            TreeUpdate[] sorted = sorter.Sort(updates).ToArray();

            TreeUpdate[] expected = [.. updates.OrderBy(update => update.Key)];
            Assert.True(expected.SequenceEqual(sorted), $"seed {seed}");
        }
    }

    private static Digest DigestOf(Random random, int randomBytesFrom)
    {
        byte[] bytes = new byte[Digest.Size];
        random.NextBytes(bytes.AsSpan(randomBytesFrom));
        return Digest.Read(bytes);
    }
}
