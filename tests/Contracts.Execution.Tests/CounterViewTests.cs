using System.Numerics;

namespace Contracts.Execution.Tests;

public sealed class CounterViewTests
{
    private static readonly BigInteger Max = (BigInteger)UInt128.MaxValue;

    /// <summary>
    /// The range is exact: for each value within it every answer is the same, for each outside some answer differs.
    /// </summary>
    [Fact]
    public void Range_AnyChanges_HoldsTheValuesThatGiveTheSameAnswers()
    {
        for (int seed = 0; seed < 4_000; seed++)
        {
            Random random = new(seed);
            BigInteger seen = Near(random);
            (bool IsSubtraction, BigInteger Amount)[] changes =
                [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => (random.Next(2) == 0, Near(random)))];
            CounterView view = new();
            view.See((UInt128)seen);
            bool[] answers = [.. changes.Select(change => Change(view, change.IsSubtraction, change.Amount))];
            Assert.True(view.Low <= (UInt128)seen && (UInt128)seen <= view.High, $"seed {seed}");

            foreach (BigInteger before in Candidates(view, random))
            {
                bool isSame = Replay(before, changes).SequenceEqual(answers);
                bool isWithin = before >= (BigInteger)view.Low && before <= (BigInteger)view.High;
                Assert.True(isSame == isWithin, $"seed {seed}: {before} of {view.Low} to {view.High}");
            }
        }
    }

    [Fact]
    public void See_AnotherValueThatFits_KeepsWhatWasAdded()
    {
        CounterView view = new();
        view.See(10);
        Assert.True(view.TrySubtract(8));

        view.See(9);
        Assert.Equal((UInt128)1, view.Value);

        view.See(7);
        Assert.Equal((UInt128)1, view.Value);
    }

    private static bool Change(CounterView view, bool isSubtraction, BigInteger amount) =>
        isSubtraction ? view.TrySubtract((UInt128)amount) : view.TryAdd((UInt128)amount);

    private static IEnumerable<bool> Replay(BigInteger value, (bool IsSubtraction, BigInteger Amount)[] changes)
    {
        foreach ((bool isSubtraction, BigInteger amount) in changes)
        {
            BigInteger after = isSubtraction ? value - amount : value + amount;
            bool isDone = after >= 0 && after <= Max;
            value = isDone ? after : value;
            yield return isDone;
        }
    }

    private static IEnumerable<BigInteger> Candidates(CounterView view, Random random)
    {
        BigInteger[] around = [(BigInteger)view.Low, (BigInteger)view.High, 0, Max, Near(random)];
        return from value in around
               from offset in new[] { -1, 0, 1 }
               where value + offset >= 0 && value + offset <= Max
               select value + offset;
    }

    /// <summary>Numbers near the ends and near the middle of the range.</summary>
    private static BigInteger Near(Random random)
    {
        BigInteger[] ends = [0, Max / 2, Max];
        BigInteger value = ends[random.Next(ends.Length)] + random.Next(-20, 21);
        return BigInteger.Min(BigInteger.Max(value, 0), Max);
    }
}
