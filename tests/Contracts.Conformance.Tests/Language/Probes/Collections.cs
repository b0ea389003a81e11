public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        List<int> list = [3, 1, 2];
        list.Add(5);
        list.Sort();
        list.Insert(1, 9);
        log.AppendLine(string.Join(",", list) + list.Count + list.Contains(9) + list.IndexOf(5));
        Dictionary<string, int> map = new() { ["b"] = 2, ["a"] = 1 };
        map["c"] = 3;
        map.Remove("b");
        map["d"] = 4;
        foreach ((string key, int value) in map)
            log.Append(key).Append(value).Append(';');
        foreach (KeyValuePair<string, int> pair in map)
            log.Append(pair.Key);
        log.AppendLine(map.TryGetValue("z", out int z) + " " + z + map.ContainsKey("a") + string.Join(",",
            map.Keys) + string.Join(",", map.Values));
        HashSet<string> set = ["x", "y", "x"];
        log.AppendLine(set.Count + string.Join(",", set) + set.Add("y") + set.Remove("x"));
        Queue<int> queue = new();
        queue.Enqueue(1); queue.Enqueue(2);
        Stack<int> stack = new();
        stack.Push(1); stack.Push(2);
        log.AppendLine($"{queue.Dequeue()}{queue.Peek()}{stack.Pop()}{stack.Count}");
        SortedDictionary<int, string> sorted = new() { [3] = "c", [1] = "a", [2] = "b" };
        foreach (var pair in sorted) log.Append(pair.Key + pair.Value);
        PriorityQueue<string, int> heap = new();
        heap.Enqueue("low", 9); heap.Enqueue("high", 1);
        log.AppendLine(heap.Dequeue());
        LinkedListLike();
        int[] array = [5, 3, 8];
        Array.Sort(array);
        Array.Reverse(array);
        log.AppendLine(string.Join(",", array) + Array.IndexOf(array, 3));
        List<List<int>> nested = [[1], [2, 3], []];
        log.AppendLine(nested.Count + " " + nested[1].Count);
        try { _ = map["missing"]; } catch (KeyNotFoundException) { log.AppendLine("missing"); }
        try { _ = list[99]; } catch (ArgumentOutOfRangeException) { log.AppendLine("range"); }
        return log.ToString();
    }

    static void LinkedListLike() { }
}
