public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int[] a = [1, 2, 3];
        List<int> b = [..a, 4, ..a];
        int[] c = [0, ..b, 99];
        IEnumerable<int> d = [7, 8];
        IReadOnlyList<int> e = [..a, 5];
        ICollection<string> f = ["x"];
        HashSet<int> g = [1, 1, 2];
        ReadOnlySpan<int> span = [4, 5, 6];
        Span<int> writable = [1, 2];
        writable[0] = 9;
        log.AppendLine($"{b.Count} {c.Length} {d.Count()} {e.Count} {e[3]} {f.Count} {g.Count} {span.Length} "
            + $"{span[1]} {writable[0]}");
        log.AppendLine(Sum(1, 2, 3) + " " + Count("a", "b") + " " + Total(4, 5));
        foreach (int x in d) log.Append(x);
        int sum = 0;
        foreach (int x in span[1..]) sum += x;
        log.AppendLine(sum.ToString());
        return log.ToString();
    }

    static int Sum(params int[] values) => values.Sum();
    static int Count(params List<string> values) => values.Count;
    static int Total(params ReadOnlySpan<int> values) { int t = 0; foreach (int v in values) t += v; return t; }
}
