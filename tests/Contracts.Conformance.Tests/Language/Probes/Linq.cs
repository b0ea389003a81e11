public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int[] numbers = [5, 3, 8, 1, 9, 2];
        log.AppendLine(string.Join(",", numbers.Where(x => x > 2).Select(x => x * 10).OrderBy(x => x)));
        log.AppendLine($"{numbers.Sum()} {numbers.Min()} {numbers.Max()} {numbers.Count(x => x % 2 == 1)} "
            + $"{numbers.First(x => x > 5)} {numbers.Any()} {numbers.All(x => x > 0)}");
        var words = new List<string> { "pear", "fig", "apple", "kiwi", "plum" };
        foreach (var group in words.GroupBy(w => w.Length).OrderBy(g => g.Key))
            log.AppendLine(group.Key + ":" + string.Join("/", group));
        var query = from w in words where w.Contains('i') orderby w descending select w.ToUpperInvariant();
        log.AppendLine(string.Join(" ", query));
        var joined = from w in words join n in numbers on w.Length equals n select w + n;
        log.AppendLine(string.Join(" ", joined));
        var cross = from x in Enumerable.Range(1, 3) from y in Enumerable.Range(x,
            2) let p = x * y where p > 2 select (x, y, p);
        foreach (var (x, y, p) in cross) log.Append($"{x}{y}{p} ");
        log.AppendLine(string.Join(",", numbers.Skip(1).Take(3).Reverse()) + string.Join(",",
            numbers.Distinct().OrderByDescending(x => x)));
        var byName = words.ToDictionary(w => w, w => w.Length);
        log.AppendLine(byName["fig"] + " " + numbers.Aggregate((x, y) => x * 2 + y) + " " + words.MaxBy(w => w.Length));
        log.AppendLine(string.Join(",", numbers.Zip(words, (n, w) => n + w)) + string.Join(";",
            numbers.Chunk(4).Select(c => c.Length)));
        log.AppendLine(new string("stressed".Reverse().ToArray()) + numbers.ToList().Count + numbers.ToHashSet().Count);
        log.AppendLine(numbers.Average(x => (decimal)x) + " " + words.Sum(w => w.Length) + words.OrderBy(w =>
            w.Length).ThenBy(w => w).Last());
        return log.ToString();
    }
}
