public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        foreach (int x in Fibonacci().Take(10)) log.Append(x).Append(' ');
        foreach (string s in new Tree(new Tree(null, "a", null), "b", new Tree(null, "c", null))) log.Append(s);
        using (IEnumerator<int> e = Guarded(log).GetEnumerator()) { e.MoveNext(); log.Append(e.Current); }
        foreach (int x in Guarded(log)) { if (x == 1) break; }
        return log.ToString();
    }

    static IEnumerable<int> Fibonacci()
    {
        (int a, int b) = (0, 1);
        while (true) { yield return a; (a, b) = (b, a + b); }
    }

    static IEnumerable<int> Guarded(StringBuilder log)
    {
        try { yield return 1; yield return 2; }
        finally { log.Append("[closed]"); }
    }

    sealed class Tree(Tree? left, string value, Tree? right) : IEnumerable<string>
    {
        public IEnumerator<string> GetEnumerator()
        {
            if (left != null) foreach (string s in left) yield return s;
            yield return value;
            if (right != null) foreach (string s in right) yield return s;
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
