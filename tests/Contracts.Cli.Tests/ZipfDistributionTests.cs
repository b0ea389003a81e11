using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Tests;

public sealed class ZipfDistributionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    [InlineData(800)]
    [InlineData(1000)]
    [InlineData(1500)]
    [InlineData(2000)]
    public void Weight_AnyRank_IsTheRankToThePowerOfMinusTheSkew(int skewThousandths)
    {
        foreach (uint rank in (uint[])[1, 2, 3, 7, 10, 100, 1_000, 65_536, 1_000_000])
        {
            double expected = Math.Pow(rank, -skewThousandths / 1000.0) * Math.Pow(2, 42);
            double actual = ZipfDistribution.Weight(rank, skewThousandths);
            Assert.True(
                Math.Abs(actual - expected) <= 2 + (expected * 1e-7),
                $"rank {rank}, skew {skewThousandths}: {actual} is not {expected}");
        }
    }

    [Fact]
    public void Weight_FarBeyondTheScale_IsStillDrawn() =>
        Assert.Equal(1UL, ZipfDistribution.Weight(1_000_000, 4_000));

    [Fact]
    public void Next_ManyDraws_FollowTheWeights()
    {
        ZipfDistribution ranks = new(100, 1000);
        SplitMix64 random = new(7);
        int[] counts = new int[100];
        for (int i = 0; i < 100_000; i++)
            counts[ranks.Next(random)]++;

        // The harmonic number of 100 is 5.187.
        Assert.InRange(counts[0], 18_700, 19_900);
        Assert.InRange(counts[1], 9_200, 10_100);
        Assert.InRange(counts[9], 1_750, 2_110);
        Assert.All(counts, count => Assert.True(count > 0));
    }

    [Fact]
    public void Next_OneRank_IsAlwaysThatRank() =>
        Assert.Equal(0, new ZipfDistribution(1, 800).Next(new SplitMix64(1)));

    [Fact]
    public void SplitMix64_SeedOfTheReferenceImplementation_GivesItsNumbers()
    {
        SplitMix64 random = new(1234567);

        Assert.Equal(6457827717110365317UL, random.Next());
        Assert.Equal(3203168211198807973UL, random.Next());
        Assert.Equal(9817491932198370423UL, random.Next());
    }
}
