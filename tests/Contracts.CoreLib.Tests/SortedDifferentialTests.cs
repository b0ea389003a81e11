namespace Contracts.Tests;

/// <summary>Sorted collections and the priority queue against .NET's.</summary>
public sealed class SortedDifferentialTests
{
    private const int SeedCount = 200;
    private const int StepCount = 100;

    [Fact]
    public void SortedDictionary_RandomOperations_EqualsDotNet() => Rounds((random, what) =>
    {
        SortedDictionary<int, string> expected = [];
        CoreLib.SortedDictionary<int, string> actual = [];
        for (int step = 0; step < StepCount; step++)
        {
            int key = random.Next(30);
            string value = "v" + random.Next(100);
            string where = $"{what}, step {step}";
            switch (random.Next(4))
            {
                case 0:
                    Same.Result(() =>
                        Do(() => expected.Add(key, value)), () => Do(() => actual.Add(key, value)), where);
                    break;
                case 1:
                    Same.Result(() => expected[key] = value, () => actual[key] = value, where);
                    break;
                case 2:
                    Same.Result(() => expected.Remove(key), () => actual.Remove(key), where);
                    break;
                default:
                    Same.Result(() => expected[key], () => actual[key], where);
                    break;
            }

            Assert.True(expected.SequenceEqual(actual), where);
            Assert.True(expected.Keys.SequenceEqual(actual.Keys), where);
            Assert.True(expected.Values.SequenceEqual(actual.Values), where);
        }
    });

    [Fact]
    public void SortedSet_RandomOperations_EqualsDotNet() => Rounds((random, what) =>
    {
        SortedSet<string> expected = new(StringComparer.Ordinal);
        CoreLib.SortedSet<string> actual = [];
        for (int step = 0; step < StepCount; step++)
        {
            string item = "i" + random.Next(30);
            string[] other = Enumerable.Range(0, random.Next(6)).Select(_ => "i" + random.Next(30)).ToArray();
            string where = $"{what}, step {step}";
            switch (random.Next(6))
            {
                case 0 or 1:
                    Same.Result(() => expected.Add(item), () => actual.Add(item), where);
                    break;
                case 2:
                    Same.Result(() => expected.Remove(item), () => actual.Remove(item), where);
                    break;
                case 3:
                    expected.SymmetricExceptWith(other);
                    actual.SymmetricExceptWith(other);
                    break;
                case 4:
                    Same.Result(() => expected.IsSupersetOf(other), () => actual.IsSupersetOf(other), where);
                    break;
                default:
                    Same.Result(() => expected.Max, () => actual.Max, where);
                    break;
            }

            Assert.True(expected.SequenceEqual(actual), where);
        }
    });

    [Fact]
    public void PriorityQueue_EqualPriorities_LeaveAsInDotNet() => Rounds((random, what) =>
    {
        PriorityQueue<int, int> expected = new();
        CoreLib.PriorityQueue<int, int> actual = new();
        for (int step = 0; step < StepCount; step++)
        {
            int priority = random.Next(5);
            string where = $"{what}, step {step}";
            if (random.Next(3) > 0)
            {
                expected.Enqueue(step, priority);
                actual.Enqueue(step, priority);
            }

            if (random.Next(3) == 0)
                Same.Result(() => expected.Dequeue(), () => actual.Dequeue(), where);
            if (random.Next(9) == 0)
                Same.Result(
                    () => expected.EnqueueDequeue(step, priority), () => actual.EnqueueDequeue(step, priority), where);
        }
    });

    private static void Rounds(Action<Random, string> round) => TextHost.Run(() =>
    {
        for (int seed = 0; seed < SeedCount; seed++)
            round(new Random(seed), $"seed {seed}");
        return true;
    });

    private static object? Do(Action action)
    {
        action();
        return null;
    }
}
