public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        foreach (int n in Guarded(log, 5))
        {
            log.Append(n);
            if (n == 2)
                break;
        }

        foreach (int n in Guarded(log, 2))
            log.Append(n);
        try
        {
            foreach (int n in Failing(log))
                log.Append(n);
        }
        catch (InvalidOperationException)
        {
            log.Append("failed");
        }

        IEnumerator<int> manual = Guarded(log, 3).GetEnumerator();
        manual.MoveNext();
        log.Append(manual.Current);
        manual.Dispose();
        log.Append('\n').Append(string.Join(",", Walk(new Node(1, new Node(2), new Node(3, new Node(4))))));
        log.Append(string.Join(",", Take(Naturals(), 4))).Append(new Range(3).Sum())
            .Append(string.Join("", Mixed(true)));
        IEnumerable<int> twice = Guarded(log, 1);
        log.Append(twice.Count()).Append(twice.Count());
        foreach (ref readonly int n in Spans([7, 8]))
            log.Append(n);
        log.Append(string.Join(",", Totals(log, 3))).Append(string.Join(",", Joined("x", log)));
        return log.ToString();
    }

    // What the compiler keeps in the iterator, because its finally block is a method of its own.
    static IEnumerable<int> Totals(StringBuilder log, int a)
    {
        try
        {
            yield return Total(a, a, a);
        }
        finally
        {
            int b = Total(a, a > 1 ? 7 : a, a * 2, 5);
            log.Append(b).Append(Total(b, a, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16));
        }
    }

    static IEnumerable<string> Joined<T>(T a, StringBuilder log)
    {
        try
        {
            yield return string.Concat("<", a, "|", a) + Count(a, a);
        }
        finally
        {
            string all = string.Concat("a", a, "b", a);
            foreach (T item in (ReadOnlySpan<T>)[a, a, default!])
                all += $"{item}/{Count(a, item, a)}";
            log.Append(all);
        }
    }

    static int Total(params ReadOnlySpan<int> items)
    {
        int total = 0;
        foreach (int item in items)
            total = unchecked((total * 3) + item);
        return total;
    }

    static int Count<T>(params ReadOnlySpan<T> items) => items.Length;

    static IEnumerable<int> Guarded(StringBuilder log, int count)
    {
        try
        {
            for (int i = 0; i < count; i++)
            {
                try
                {
                    yield return i;
                }
                finally
                {
                    log.Append('(').Append(i).Append(')');
                }
            }
        }
        finally
        {
            log.Append("done ");
        }
    }

    static IEnumerable<int> Failing(StringBuilder log)
    {
        using Closing closing = new(log);
        yield return 1;
        throw new InvalidOperationException();
    }

    static IEnumerable<int> Naturals()
    {
        int n = 0;
        while (true)
            yield return n++;
    }

    static IEnumerable<T> Take<T>(IEnumerable<T> items, int count)
    {
        foreach (T item in items)
        {
            if (count-- == 0)
                yield break;
            yield return item;
        }
    }

    static IEnumerable<int> Walk(Node node)
    {
        yield return node.Value;
        foreach (Node child in node.Children)
        {
            foreach (int value in Walk(child))
                yield return value;
        }
    }

    static IEnumerable<object> Mixed(bool all)
    {
        yield return 1;
        Span<int> local = [1, 2];
        local[0] = 5;
        int kept = local[0];
        yield return kept;
        if (all)
            yield return "all";
    }

    static ReadOnlySpan<int> Spans(int[] items) => items;

    sealed class Node(int value, params Node[] children)
    {
        public int Value => value;

        public Node[] Children => children;
    }

    sealed class Closing(StringBuilder log) : IDisposable
    {
        public void Dispose() => log.Append("closed ");
    }

    sealed class Range(int count) : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator()
        {
            for (int i = 0; i < count; i++)
                yield return i;
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
