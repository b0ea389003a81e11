namespace Contracts.Differential.Tests.Sources;

/// <summary>Sequences: the operators, query syntax, and when they run.</summary>
internal static class SequenceFeatures
{
    public static readonly Feature[] All =
    [
        new("join", c => $$"""
            t.Log(Show({{c.Items()}}.Join({{c.Items()}}, a => a & 3, b => b & 3, (a, b) => unchecked(a * 10 + b))));
            foreach (var pair in from a in {{c.Items()}} join b in {{c.Items()}} on a & 1 equals b & 1 into all
                orderby a descending select (a, Count: all.Count(), Max: all.DefaultIfEmpty(-1).Max()))
                t.Log(pair);
            """),
        new("outer joins", c => $$"""
            foreach (var (a, b) in {{c.Items(4)}}.LeftJoin({{c.Items(3)}}, a => a & 3, b => b & 3, (a, b) => (a, b)))
                t.Log(a ^ b);
            t.Log({{c.Items(3)}}.GroupJoin({{c.Items()}}, a => a & 1, b => b & 1, (a, all) => all.Count()).Sum());
            """),
        new("groups", c => $$"""
            foreach (IGrouping<int, int> group in {{c.Items(6)}}.GroupBy(v => v & 3).OrderBy(g => g.Key)
                .ThenByDescending(g => g.Count()))
                t.Log($"{group.Key}:{group.Sum(v => (long)v)}:{group.Last()}");
            foreach (var one in from v in {{c.Items(6)}} group v % 10 by v > {{c.Small()}} into g select new
                { g.Key, Total = g.Sum(), First = g.First() })
                t.Log(one);
            """),
        new("orders", c => $$"""
            t.Log(string.Join(" ", {{c.Items(7)}}.Select((v, i) => (Key: v & 3, i)).OrderBy(p => p.Key)
                .{{c.Pick("ThenBy", "ThenByDescending")}}(p => p.i & 1).ThenBy(p => -p.i)));
            t.Log(string.Join("", {{c.Items(6)}}.OrderBy(v => v.ToString(), StringComparer.Ordinal).Sum(v => v % 7)));
            t.Log(Show(from v in {{c.Items(6)}} orderby v & 1 descending, {{c.Body("v")}} & 15 select v));
            t.Log(Show({{c.Items(6)}}.{{c.Pick("Order", "OrderDescending")}}()));
            """),
        new("aggregates", c => $$"""
            t.Log({{c.Items()}}.Aggregate({{c.Of(ValueKind.Long)}}, (a, b) => unchecked(a * 31 + b), a => a / 3));
            t.Log({{c.Items()}}.Select(v => (decimal)v).DefaultIfEmpty({{c.Of(ValueKind.Decimal)}} % 1000).Average());
            t.Log({{c.Items()}}.MinBy(v => v & 7) ^ {{c.Items()}}.DefaultIfEmpty().Max(v => v % 100));
            t.Log({{c.Items()}}.Sum(v => (long?)v));
            t.Log({{c.Items()}}.Select(v => v % 9).Append(3).Min());
            """),
        new("keys", c => $$"""
            t.Log(string.Join(",", {{c.Items(7)}}.CountBy(v => v & 3).Select(p => $"{p.Key}x{p.Value}")));
            t.Log(string.Join(",", {{c.Items(7)}}.AggregateBy(v => v & 1, 0L, (a, v) => a + v).Select(p => p.Value)));
            t.Log(Show({{c.Items(7)}}.DistinctBy(v => v & 3).Concat({{c.Items()}}.ExceptBy([1, 2], v => v & 3))));
            foreach (var (index, item) in {{c.Items(3)}}.Index())
                t.Log(index * 100 + item % 10);
            """),
        new("lookups", c => $$"""
            var lookup = {{c.Items(7)}}.ToLookup(v => v & 3, v => v % 11);
            foreach (var group in lookup)
                t.Log(group.Key + "=" + string.Join("/", group));
            t.Log(lookup[{{c.Small()}}].Count() + lookup.Count);
            t.Log(lookup.Contains(1) ? lookup[1].First() : -1);
            """),
        new("parts", c => $$"""
            t.Log(string.Join("|", {{c.Items(7)}}.Chunk({{c.Small()}} + 1).Select(part => Show(part))));
            t.Log(Show({{c.Items(7)}}.Skip(1).SkipLast({{c.Small()}} & 3).TakeLast(3)));
            t.Log(Show({{c.Items(7)}}.Take({{c.Pick("1..^1", "^3..", "..2")}}).SkipWhile(v => v > 3).Prepend(7)));
            t.Log({{c.Items()}}.ElementAtOrDefault({{c.Pick("^1", "2", "^9")}}));
            """),
        new("deferred", c => $$"""
            int seen = 0;
            var query = {{c.Items(3)}}.Select(v => { seen++; return t.Log(v); }).Where(v => (v & 1) == {{c.Below(2)}});
            t.Log(query.Count());
            seen += 10;
            t.Log(query.FirstOrDefault(-5) + query.Take(1).Count());
            t.Log(seen);
            """),
        new("flattened", c => $$"""
            t.Log(Show({{c.Items(3)}}.SelectMany(v => Enumerable.Range(0, v & 3), (v, i) => unchecked(v + i))));
            t.Log(Show(from a in {{c.Items(3)}} from b in {{c.Items(3)}} where a < b let m = a & b select m ^ a));
            t.Log(Show(from v in {{c.Items()}} select new { v, Odd = v & 1 } into p where p.Odd == 1 select p.v));
            t.Log(string.Join("", Enumerable.Repeat({{c.Text()}}, {{c.Small()}} & 3)));
            """),
        new("zipped", c => $$"""
            foreach (var (a, b, d) in {{c.Items(3)}}.Zip({{c.Items()}}, {{c.Items()}}))
                t.Log(unchecked(a + b - d));
            t.Log({{c.Items(2)}}.SequenceEqual({{c.Items(2)}}));
            object[] mixed = [{{c.Int()}}, {{c.Text()}}, {{c.Of(ValueKind.Long)}}, {{c.Of(ValueKind.Point)}}];
            t.Log(mixed.OfType<int>().Count() + mixed.OfType<IEquatable<Point>>().Count());
            t.Log(string.Concat(mixed.Where(m => m is not Point).Reverse()));
            """),
        new("sets of sequences", c => $$"""
            t.Log(Show({{c.Items()}}.Union({{c.Items()}}).Except([{{c.Int()}}, 3])));
            t.Log({{c.Items()}}.Select(v => (v & 1, v & 2)).Distinct().Intersect([(1, 2), (0, 0)]).Count());
            t.Log({{c.Items()}}.ToHashSet().SetEquals({{c.Items()}}));
            t.Log(Show({{c.Items()}}.UnionBy({{c.Items()}}, v => v & 7)));
            """),
    ];
}
