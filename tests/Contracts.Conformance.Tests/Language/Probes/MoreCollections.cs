using System.Collections.ObjectModel;

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        LinkedList<string> line = new(["b", "c"]);
        line.AddFirst("a");
        LinkedListNode<string> node = line.Find("b")!;
        line.AddAfter(node, "b2");
        line.Remove("c");
        log.AppendLine($"{string.Join(",", line)} {node.Next!.Value} {node.Previous!.Value} {line.Last!.Value} "
            + $"{line.Count}");
        ReadOnlyCollection<string> view = new List<string> { "x", "y" }.AsReadOnly();
        log.AppendLine($"{view.Count} {view[1]} {view.Contains("x")} {string.Join("", view)}");
        Dictionary<string, int> ages = new() { ["ann"] = 30 };
        log.AppendLine($"{ages.GetValueOrDefault("bob")} {ages.GetValueOrDefault("bob", -1)} {ages.TryAdd("bob", 4)} "
            + $"{ages.Remove("ann", out int age)} {age} {ages.AsReadOnly()["bob"]}");
        Lazy<int> lazy = new(() => { log.Append("made "); return 42; });
        log.AppendLine($"{lazy.IsValueCreated} {lazy.Value} {lazy.Value} {lazy}");
        Tuple<int, string> pair = Tuple.Create(1, "one");
        log.AppendLine($"{pair} {pair.Item2} {pair.Equals(Tuple.Create(1, "one"))}");
        ArraySegment<int> part = new([1, 2, 3, 4, 5], 1, 3);
        log.AppendLine($"{part.Count} {part[0]} {part.Sum()} {string.Join(",", part.Slice(1))}");
        PriorityQueue<string, int> queue = new([("c", 3), ("a", 1)]);
        queue.EnqueueRange(["b", "b2"], 2);
        log.AppendLine($"{queue.Remove("c", out _, out int priority)} {priority} {queue.Dequeue()} {queue.Count}");
        string[] keys = ["q", "a", "m"];
        int[] values = [3, 1, 2];
        Array.Sort(keys, values);
        log.AppendLine(string.Join(",", keys) + string.Join(",", values) + Array.FindLastIndex(values, v => v < 3));
        Queue<int> ring = new([1, 2, 3]);
        ring.TrimExcess();
        log.AppendLine($"{ring.Capacity} {ring.EnsureCapacity(10)} {new Stack<int>([1, 2]).Capacity}");
        try { ((IList<string>)view).Add("z"); } catch (NotSupportedException) { log.AppendLine("read-only"); }
        return log.ToString();
    }
}
