public static class Program
{
    private sealed record Trade(string Book, string Side, decimal Amount);

    public static string Run()
    {
        StringBuilder log = new();
        Trade[] trades =
            [new("fx", "buy", 10.5m), new("fx", "sell", 4m), new("rates", "buy", 7m), new("equity", "sell", 1m)];
        (string Book, string Owner)[] books = [("fx", "Ann"), ("rates", "Bob"), ("credit", "Cid")];
        log.AppendLine(string.Join(";", trades.LeftJoin(books, t => t.Book, b => b.Book, (t,
            b) => $"{t.Amount}:{b.Owner}")));
        log.AppendLine(string.Join(";", trades.RightJoin(books, t => t.Book, b => b.Book, (t,
            b) => $"{t?.Amount}:{b.Owner}")));
        log.AppendLine(string.Join(";", trades.AggregateBy(t => t.Side, 0m, (sum, t) => sum + t.Amount)));
        log.AppendLine(string.Join(";", trades.CountBy(t => t.Book)));
        log.AppendLine(string.Join(";", trades.UnionBy(trades, t => t.Side).Select(t => t.Book)));
        log.AppendLine(string.Join(";", trades.IntersectBy(["sell"], t => t.Side).Select(t => t.Book)));
        log.AppendLine(string.Join(";", trades.Take(1..^1).Select(t => t.Book)) + trades.ElementAt(^1).Book);
        log.AppendLine(string.Join(";", trades.SelectMany((t, i) => Enumerable.Repeat(t.Side, i))));
        log.AppendLine(string.Join(";", new[] { 1, 2 }.Zip(new[] { "a", "b" }, new[] { 'x', 'y' })));
        log.AppendLine(string.Join(";", trades.TakeWhile((t, i) => i < 2).Select(t => t.Amount)));
        log.AppendLine($"{trades.Average(t => (decimal?)t.Amount)} "
            + $"{trades.SingleOrDefault(t => t.Amount > 100, trades[1]).Book}");
        ILookup<string, decimal> bySide = trades.ToLookup(t => t.Side, t => t.Amount, StringComparer.OrdinalIgnoreCase);
        log.AppendLine(string.Join(";", bySide["BUY"]) + bySide.Contains("none"));
        return log.ToString();
    }
}
