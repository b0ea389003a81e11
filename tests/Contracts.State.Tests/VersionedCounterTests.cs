using Contracts.Execution;
using Contracts.State.MultiVersion;

namespace Contracts.State.Tests;

public sealed class VersionedCounterTests
{
    private const int Transactions = 12;

    private static readonly StateKey Key = StateKey.ForCounter(default, [1]);

    /// <summary>The running sums are those of adding up all that comes before.</summary>
    [Fact]
    public void Read_AfterAnyChanges_IsTheSumOfAllBefore()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Random random = new(seed);
            VersionedCounter counter = new();
            counter.Reset(Key, settled: 1_000);
            UInt128?[] deltas = new UInt128?[Transactions];
            bool[] estimates = new bool[Transactions];
            for (int step = 0; step < 60; step++)
            {
                Change(counter, deltas, estimates, random);
                int reader = random.Next(Transactions + 1);
                UInt128 expected = deltas.Take(reader).Aggregate(
                    (UInt128)1_000, static (sum, delta) => unchecked(sum + delta.GetValueOrDefault()));
                int expectedEstimate = Array.LastIndexOf(estimates, true, Math.Max(reader - 1, 0), reader);

                UInt128 actual = counter.Read(reader, isExact: true, out int estimate);

                Assert.True(actual == expected, $"seed {seed}, step {step}: {actual}, not {expected}");
                Assert.True(estimate == expectedEstimate, $"seed {seed}, step {step}: {estimate}");
            }
        }
    }

    [Fact]
    public void Add_TheSameAgain_IsNoChange()
    {
        VersionedCounter counter = new();
        counter.Reset(Key, settled: 0);
        counter.Read(4, isExact: true, out _);

        Assert.True(counter.Add(3, 5));
        counter.MarkEstimate(3);
        Assert.False(counter.Add(3, 5));
        Assert.True(counter.Add(3, 6));
    }

    // Others need not look again at what nobody has looked at.
    [Fact]
    public void Add_NobodyAfterWasToldTheValue_IsNoChange()
    {
        VersionedCounter counter = new();
        counter.Reset(Key, settled: 0);
        counter.Read(5, isExact: false, out _);
        counter.Read(3, isExact: true, out _);

        Assert.False(counter.Add(3, 5));
        Assert.True(counter.Add(2, 5));
    }

    private static void Change(VersionedCounter counter, UInt128?[] deltas, bool[] estimates, Random random)
    {
        int transaction = random.Next(Transactions);
        switch (random.Next(4))
        {
            case 0:
                counter.MarkEstimate(transaction);
                estimates[transaction] = deltas[transaction] is not null;
                break;
            case 1:
                counter.RemoveEstimate(transaction);
                if (estimates[transaction])
                    deltas[transaction] = null;
                estimates[transaction] = false;
                break;
            default:
                UInt128 delta = unchecked((UInt128)random.Next(2_000) - 1_000);
                counter.Add(transaction, delta);
                deltas[transaction] = delta;
                estimates[transaction] = false;
                break;
        }
    }
}
