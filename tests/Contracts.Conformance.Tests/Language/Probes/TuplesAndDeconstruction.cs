public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        var t = (Name: "n", Count: 3, Price: 2.5m);
        log.AppendLine(t.Name + t.Count + t);
        (string name, var count, _) = t;
        log.AppendLine(name + count);
        var pairs = new List<(int Id, string Text)> { (2, "b"), (1, "a") };
        pairs.Sort();
        log.AppendLine(string.Join(",", pairs));
        Dictionary<(int, int), string> grid = new() { [(0, 0)] = "o", [(1, 2)] = "p" };
        log.AppendLine(grid[(1, 2)] + grid.ContainsKey((2, 1)));
        (int min, int max) = MinMax([4, 9, 1]);
        log.AppendLine($"{min} {max}");
        int a = 1, b = 2;
        (a, b) = (b, a);
        log.AppendLine($"{a}{b}" + ((a, b) == (2, 1)));
        var (x, y) = new Custom();
        log.AppendLine(x + y);
        var eight = (1, 2, 3, 4, 5, 6, 7, 8, 9);
        log.AppendLine(eight.Item9 + " " + eight + (eight == (1, 2, 3, 4, 5, 6, 7, 8, 9)));
        return log.ToString();
    }

    static (int Min, int Max) MinMax(int[] a) => (a.Min(), a.Max());
    sealed class Custom { public void Deconstruct(out string a, out int b) { a = "d"; b = 4; } }
}
