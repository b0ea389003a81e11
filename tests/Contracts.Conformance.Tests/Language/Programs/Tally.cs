// Ranked-choice voting with LINQ: rounds of elimination, ties broken by name, and a summary.
public sealed record Ballot(int Voter, params string[] Ranking)
{
    public string? Top(ISet<string> standing) => Ranking.FirstOrDefault(standing.Contains);
}

public sealed record Round(int Number, IReadOnlyDictionary<string, int> Votes, string? Eliminated)
{
    public override string ToString() =>
        $"round {Number}: " + string.Join(", ", Votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key,
            StringComparer.Ordinal).Select(v => $"{v.Key} {v.Value}"))
        + (Eliminated is null ? "" : $" (out: {Eliminated})");
}

public static class Election
{
    public static (string? Winner, List<Round> Rounds) Count(IReadOnlyCollection<Ballot> ballots)
    {
        HashSet<string> standing = ballots.SelectMany(b => b.Ranking).ToHashSet();
        List<Round> rounds = [];
        while (standing.Count > 0)
        {
            Dictionary<string, int> votes = standing.ToDictionary(c => c, _ => 0);
            foreach (string choice in ballots.Select(b => b.Top(standing)).OfType<string>())
                votes[choice]++;
            int total = votes.Values.Sum();
            KeyValuePair<string, int> leader = votes.OrderByDescending(v =>
                v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).First();
            if (leader.Value * 2 > total || standing.Count == 1)
            {
                rounds.Add(new Round(rounds.Count + 1, votes, null));
                return (leader.Key, rounds);
            }

            string last = votes.OrderBy(v => v.Value).ThenByDescending(v => v.Key, StringComparer.Ordinal).First().Key;
            standing.Remove(last);
            rounds.Add(new Round(rounds.Count + 1, votes, last));
        }

        return (null, rounds);
    }
}

public static class Program
{
    public static string Run()
    {
        string[] names = ["Ada", "Bob", "Cleo", "Dan"];
        List<Ballot> ballots = Enumerable.Range(1, 41)
            .Select(i => new Ballot(i, names.OrderBy(n => (n[0] * i * 31 + n.Length * i) % 17).ThenBy(n => n,
                StringComparer.Ordinal).Take(1 + i % 4).ToArray()))
            .ToList();
        (string? winner, List<Round> rounds) = Election.Count(ballots);
        StringBuilder log = new();
        foreach (Round round in rounds)
            log.AppendLine(round.ToString());
        log.AppendLine($"winner {winner ?? "nobody"}");
        var byLength = from b in ballots
                       group b by b.Ranking.Length into g
                       orderby g.Key
                       select new { Length = g.Key, Count = g.Count(), First = g.Min(b => b.Voter) };
        foreach (var row in byLength)
            log.AppendLine($"{row.Length}: {row.Count} from {row.First} {row}");
        log.AppendLine(string.Join(" ", ballots.Take(5).Select(b => string.Join(">", b.Ranking))));
        log.AppendLine(Election.Count([]).Winner ?? "no ballots");
        return log.ToString();
    }
}
