public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int? a = 5, b = null;
        log.AppendLine($"{a + 1} {a + b} {a > 3} {b > 3} {a ?? 0} {b ?? -1} {a.HasValue} {b.GetValueOrDefault(9)} "
            + $"{a == 5} {a == b}");
        decimal? d = 1.5m;
        log.AppendLine(d.ToString() + b.ToString() + "|" + d.Value + (d is decimal x ? x : 0));
        try { _ = b!.Value; } catch (InvalidOperationException) { log.AppendLine("empty"); }
        List<int?> list = [1, null, 3];
        log.AppendLine(list.Sum() + " " + list.Count(v => v is null) + list.Contains(null));
        string? s = b?.ToString();
        log.AppendLine(s ?? "none");
        object? boxed = a;
        log.AppendLine((boxed is int) + " " + boxed!.ToString());
        return log.ToString();
    }
}
