public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int[] a = [1, 2, 3];
        IEnumerable<int> e = a;
        IReadOnlyList<int> r = a;
        IList<int> l = a;
        log.AppendLine($"{e.Count()} {r.Count} {r[1]} {l[2]} {l.Contains(2)} {l.IndexOf(3)}");
        List<int> copy = new(a);
        copy.AddRange(a);
        log.AppendLine(string.Join(",", copy) + string.Join(",", a.Concat([4]).ToArray()));
        log.AppendLine($"{Sum(a)} {Sum(copy)} {Length("text")} {Length(Pick(true))} {Length(Pick(false))}");
        string word = "letters";
        log.AppendLine(word.Count(c => c == 't') + string.Join("",
            word.OrderBy(c => c)) + word.First() + word.Distinct().Count());
        int[][] nested = [[1], [2, 3]];
        log.AppendLine(nested.SelectMany(x => x).Sum().ToString());
        return log.ToString();
    }

    static int Sum(IEnumerable<int> items) { int s = 0; foreach (int i in items) s += i; return s; }
    static int Length(IEnumerable<char> units) => units.Count();
    static IEnumerable<char> Pick(bool list) => list ? new List<char> { 'a' } : "xyz";
}
