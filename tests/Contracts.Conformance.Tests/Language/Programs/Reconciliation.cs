// Reconciles a bank statement with a ledger: exact, by reference, within a tolerance of days, and many to one.
public sealed record Entry(int Id, DateOnly Booked, decimal Amount, string Text)
{
    public string? Reference => Text.Split(' ').FirstOrDefault(word => word.StartsWith("RF", StringComparison.Ordinal)
        && word.Skip(2).All(char.IsDigit));
}

public enum MatchKind { Exact, Reference, NearDate, Split }

public sealed record Match(MatchKind Kind, IReadOnlyList<Entry> Bank, IReadOnlyList<Entry> Ledger)
{
    public decimal Difference => Bank.Sum(e => e.Amount) - Ledger.Sum(e => e.Amount);
}

public interface IMatcher
{
    MatchKind Kind { get; }

    IEnumerable<Match> Find(IReadOnlyCollection<Entry> bank, IReadOnlyCollection<Entry> ledger);
}

public abstract class PairMatcher : IMatcher
{
    public abstract MatchKind Kind { get; }

    public IEnumerable<Match> Find(IReadOnlyCollection<Entry> bank, IReadOnlyCollection<Entry> ledger)
    {
        HashSet<int> used = [];
        foreach (Entry left in bank.OrderBy(e => e.Booked).ThenBy(e => e.Id))
        {
            Entry? right = ledger
                .Where(e => !used.Contains(e.Id) && Fits(left, e))
                .MinBy(e => (Math.Abs(e.Booked.DayNumber - left.Booked.DayNumber), e.Id));
            if (right is null)
                continue;
            used.Add(right.Id);
            yield return new Match(Kind, [left], [right]);
        }
    }

    protected abstract bool Fits(Entry bank, Entry ledger);
}

public sealed class ExactMatcher : PairMatcher
{
    public override MatchKind Kind => MatchKind.Exact;

    protected override bool Fits(Entry bank, Entry ledger) =>
        (bank.Booked, bank.Amount) == (ledger.Booked, ledger.Amount);
}

public sealed class ReferenceMatcher(decimal tolerance) : PairMatcher
{
    public override MatchKind Kind => MatchKind.Reference;

    protected override bool Fits(Entry bank, Entry ledger) =>
        bank.Reference is { } reference && reference == ledger.Reference
        && Math.Abs(bank.Amount - ledger.Amount) <= tolerance;
}

public sealed class NearDateMatcher(int days) : PairMatcher
{
    public override MatchKind Kind => MatchKind.NearDate;

    protected override bool Fits(Entry bank, Entry ledger) =>
        bank.Amount == ledger.Amount && Math.Abs(bank.Booked.DayNumber - ledger.Booked.DayNumber) <= days;
}

public sealed class SplitMatcher(int partCountMax) : IMatcher
{
    public MatchKind Kind => MatchKind.Split;

    public IEnumerable<Match> Find(IReadOnlyCollection<Entry> bank, IReadOnlyCollection<Entry> ledger)
    {
        List<Entry> open = ledger.OrderByDescending(e => e.Amount).ToList();
        foreach (Entry total in bank)
        {
            if (Parts(total.Amount, open, 0, partCountMax) is not { Count: > 1 } parts)
                continue;
            open.RemoveAll(parts.Contains);
            yield return new Match(Kind, [total], parts);
        }
    }

    private static List<Entry>? Parts(decimal rest, List<Entry> open, int start, int countMax)
    {
        if (rest == 0)
            return [];
        if (rest < 0 || countMax == 0)
            return null;
        for (int i = start; i < open.Count; i++)
        {
            if (open[i].Amount > 0 && Parts(rest - open[i].Amount, open, i + 1, countMax - 1) is { } parts)
                return [open[i], .. parts];
        }

        return null;
    }
}

public sealed class Reconciler(params IMatcher[] matchers)
{
    public (List<Match> Matches, List<Entry> Bank, List<Entry> Ledger) Run(IEnumerable<Entry> bank,
        IEnumerable<Entry> ledger)
    {
        Dictionary<int, Entry> left = bank.ToDictionary(e => e.Id), right = ledger.ToDictionary(e => e.Id);
        List<Match> matches = [];
        foreach (IMatcher matcher in matchers)
        {
            foreach (Match match in matcher.Find(left.Values.ToList(), right.Values.ToList()))
            {
                matches.Add(match);
                foreach (Entry entry in match.Bank)
                    left.Remove(entry.Id);
                foreach (Entry entry in match.Ledger)
                    right.Remove(entry.Id);
            }
        }

        return (matches, [.. left.Values], [.. right.Values]);
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        List<Entry> bank = Read(1, """
            2024-03-01;1200.00;Salary RF2024001
            2024-03-02;-45.90;Card shop
            2024-03-04;-45.90;Card shop
            2024-03-05;310.00;Collective payment
            2024-03-06;99.95;Invoice RF77 part
            2024-03-09;-12.50;Fee
            2024-03-11;500.00;Unknown sender
            """);
        List<Entry> ledger = Read(101, """
            2024-03-01;1200.00;March salary RF2024001
            2024-03-03;-45.90;Groceries
            2024-03-04;-45.90;Groceries
            2024-03-04;120.00;Invoice 12
            2024-03-04;140.00;Invoice 13
            2024-03-05;50.00;Invoice 14
            2024-03-01;100.00;Invoice 77 RF77
            2024-03-20;-12.50;Fee
            """);
        Reconciler reconciler = new(
            new ExactMatcher(), new ReferenceMatcher(0.10m), new NearDateMatcher(3), new SplitMatcher(4));
        (List<Match> matches, List<Entry> openBank, List<Entry> openLedger) = reconciler.Run(bank, ledger);
        foreach (Match match in matches)
        {
            string ids = string.Join("+", match.Ledger.Select(e => e.Id));
            log.AppendLine($"{match.Kind,-9} {match.Bank[0].Id} = {ids,-11} {match.Bank[0].Amount,9:N2} "
                + $"{match.Difference,6:N2}");
        }

        foreach ((string name, List<Entry> open) in new[] { ("bank", openBank), ("ledger", openLedger) })
            log.AppendLine($"{name}: {string.Join(", ", open.Select(e => $"{e.Id} {e.Amount}"))}");
        var summary = from match in matches
                      group match by match.Kind into byKind
                      orderby byKind.Count() descending, byKind.Key
                      select new { byKind.Key, Count = byKind.Count(),
                          Total = byKind.Sum(m => m.Bank.Sum(e => e.Amount)) };
        foreach (var line in summary)
            log.AppendLine($"{line.Key}: {line.Count} of {line.Total:N2}");
        log.AppendLine($"{bank.Sum(e => e.Amount)} {ledger.Sum(e => e.Amount)} "
            + $"{bank.Select(e => e.Reference).OfType<string>().Count()}");
        ILookup<DateOnly, Entry> byDay = bank.Concat(ledger).ToLookup(e => e.Booked);
        log.AppendLine(string.Join(" ", byDay.OrderBy(g => g.Key).Select(g => $"{g.Key:MMdd}:{g.Count()}")));
        return log.ToString();
    }

    private static List<Entry> Read(int firstId, string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split(';'))
            .Select((parts, index) => new Entry(
                firstId + index, DateOnly.ParseExact(parts[0], "yyyy-MM-dd"), decimal.Parse(parts[1]), parts[2])),
    ];
}
