using Core = Contracts.CoreLib.Enumerable;

namespace Contracts.Tests;

/// <summary>Sequence operators against .NET's, on random sequences with ties and gaps.</summary>
public sealed class LinqDifferentialTests
{
    private const int RoundCount = 600;

    [Fact]
    public void Operators_RandomSequences_EqualDotNet()
    {
        for (int seed = 0; seed < RoundCount; seed++)
        {
            Random random = new(seed);
            int[] a = Sequence(random);
            int[] b = Sequence(random);
            int n = random.Next(-1, 9);
            string what = $"seed {seed}";
            Same.Result(() => a.Where(x => x > 3), () => Core.Where(a, x => x > 3), what);
            Same.Result(() => a.Select((x, i) => x * i), () => Core.Select(a, (x, i) => x * i), what);
            Same.Result(() => a.SelectMany(x => b.Take(x)), () => Core.SelectMany(a, x => Core.Take(b, x)), what);
            Same.Result(() => a.Take(n), () => Core.Take(a, n), what);
            Same.Result(() => a.Skip(n), () => Core.Skip(a, n), what);
            Same.Result(() => a.TakeLast(n), () => Core.TakeLast(a, n), what);
            Same.Result(() => a.SkipLast(n), () => Core.SkipLast(a, n), what);
            Same.Result(() => a.TakeWhile(x => x < 5), () => Core.TakeWhile(a, x => x < 5), what);
            Same.Result(() => a.SkipWhile(x => x < 5), () => Core.SkipWhile(a, x => x < 5), what);
            Same.Result(() => a.Concat(b), () => Core.Concat(a, b), what);
            Same.Result(() => a.Append(n).Prepend(n), () => Core.Prepend(Core.Append(a, n), n), what);
            Same.Result(() => a.AsEnumerable().Reverse(), () => Core.Reverse((IEnumerable<int>)a), what);
            Same.Result(() => a.Chunk(n), () => Core.Chunk(a, n), what);
            Same.Result(() => a.DefaultIfEmpty(7), () => Core.DefaultIfEmpty(a, 7), what);
            Same.Result(() => a.Zip(b, (x, y) => x - y), () => Core.Zip(a, b, (x, y) => x - y), what);
            Same.Result(() => a.Distinct(), () => Core.Distinct(a), what);
            Same.Result(() => a.Union(b), () => Core.Union(a, b), what);
            Same.Result(() => a.Except(b), () => Core.Except(a, b), what);
            Same.Result(() => a.Intersect(b), () => Core.Intersect(a, b), what);
            Same.Result(() => Enumerable.Range(n, n), () => Core.Range(n, n), what);
            Same.Result(() => Enumerable.Repeat(3, n), () => Core.Repeat(3, n), what);
        }
    }

    [Fact]
    public void Elements_RandomSequences_EqualDotNet()
    {
        for (int seed = 0; seed < RoundCount; seed++)
        {
            Random random = new(seed);
            int[] a = Sequence(random);
            int?[] nullable = a.Select(x => x == 2 ? (int?)null : x).ToArray();
            int n = random.Next(-1, 9);
            string what = $"seed {seed}, n {n}";
            Same.Result(() => a.First(), () => Core.First(a), what);
            Same.Result(() => a.First(x => x > n), () => Core.First(a, x => x > n), what);
            Same.Result(() => a.FirstOrDefault(x => x > n), () => Core.FirstOrDefault(a, x => x > n), what);
            Same.Result(() => a.Last(x => x > n), () => Core.Last(a, x => x > n), what);
            Same.Result(() => a.LastOrDefault(), () => Core.LastOrDefault(a), what);
            Same.Result(() => a.Single(x => x == n), () => Core.Single(a, x => x == n), what);
            Same.Result(() => a.SingleOrDefault(x => x == n), () => Core.SingleOrDefault(a, x => x == n), what);
            Same.Result(() => a.ElementAt(n), () => Core.ElementAt(a, n), what);
            Same.Result(() => a.ElementAtOrDefault(n), () => Core.ElementAtOrDefault(a, n), what);
            Same.Result(() => a.Any(x => x > n), () => Core.Any(a, x => x > n), what);
            Same.Result(() => a.All(x => x > n), () => Core.All(a, x => x > n), what);
            Same.Result(() => a.Contains(n), () => Core.Contains(a, n), what);
            Same.Result(() => a.Count(x => x > n), () => Core.Count(a, x => x > n), what);
            Same.Result(() => a.Sum(), () => Core.Sum(a), what);
            Same.Result(() => a.Sum(x => x * 1.5m), () => Core.Sum(a, x => x * 1.5m), what);
            Same.Result(() => a.Sum(x => x * int.MaxValue / 3), () => Core.Sum(a, x => x * int.MaxValue / 3), what);
            Same.Result(() => nullable.Sum(), () => Core.Sum(nullable), what);
            Same.Result(() => a.Min(), () => Core.Min(a), what);
            Same.Result(() => nullable.Max(), () => Core.Max(nullable), what);
            Same.Result(() => nullable.Min(), () => Core.Min(nullable), what);
            Same.Result(() => a.Max(x => -x), () => Core.Max(a, x => -x), what);
            Same.Result(() => a.MinBy(x => x / 3), () => Core.MinBy(a, x => x / 3), what);
            Same.Result(() => a.MaxBy(x => x / 3), () => Core.MaxBy(a, x => x / 3), what);
            Same.Result(() => a.Average(x => (decimal)x), () => Core.Average(a, x => (decimal)x), what);
            Same.Result(() => a.Aggregate((x, y) => (x * 3) - y), () => Core.Aggregate(a, (x, y) => (x * 3) - y), what);
            Same.Result(() => a.SequenceEqual(a.Order()), () => Core.SequenceEqual(a, Core.Order(a)), what);
        }
    }

    [Fact]
    public void Ordering_RandomSequences_EqualsDotNet()
    {
        for (int seed = 0; seed < RoundCount; seed++)
        {
            Random random = new(seed);
            string[] a = Sequence(random).Select(x => $"{x % 3}{x}{random.Next(10)}").ToArray();
            string what = $"seed {seed}";
            Same.Result(
                () => a.OrderBy(x => x[0]).ThenByDescending(x => x[1]),
                () => Core.ThenByDescending(Core.OrderBy(a, x => x[0]), x => x[1]),
                what);
            Same.Result(
                () => a.OrderByDescending(x => x[0]).ThenBy(x => x, StringComparer.Ordinal),
                () => Core.ThenBy(Core.OrderByDescending(a, x => x[0]), x => x),
                what);
            Same.Result(
                () => a.GroupBy(x => x[0]).Select(g => g.Key + ":" + string.Join(",", g)),
                () => Core.Select(Core.GroupBy(a, x => x[0]), g => g.Key + ":" + string.Join(",", g)),
                what);
            Same.Result(
                () => a.GroupBy(x => x[0], x => x.Length, (key, items) => key + items.Sum()),
                () => Core.GroupBy(a, x => x[0], x => x.Length, (key, items) => key + items.Sum()),
                what);
            Same.Result(
                () => a.Join(a, x => x[1], y => y[0], (x, y) => x + y),
                () => Core.Join(a, a, x => x[1], y => y[0], (x, y) => x + y),
                what);
            Same.Result(
                () => a.GroupJoin(a, x => x[1], y => y[0], (x, y) => x + y.Count()),
                () => Core.GroupJoin(a, a, x => x[1], y => y[0], (x, y) => x + y.Count()),
                what);
            Same.Result(
                () => a.ToDictionary(x => x), () => Core.ToDictionary(a, x => x), what);
            Same.Result(
                () => a.ToLookup(x => x[0])['1'].ToList(), () => Core.ToList(Core.ToLookup(a, x => x[0])['1']), what);
            Same.Result(() => a.CountBy(x => x[0]), () => Core.CountBy(a, x => x[0]), what);
        }
    }

    [Fact]
    public void Operators_AreDeferred()
    {
        int calls = 0;
        IEnumerable<int> query = Core.Select(Core.Range(0, 5), x => calls++);

        Assert.Equal(0, calls);
        Assert.Equal([0, 1], TextHost.Run(() => Core.ToArray(Core.Take(query, 2))));
        Assert.Equal(2, calls);
    }

    private static int[] Sequence(Random random) =>
        Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(10)).ToArray();
}
