namespace Contracts.Differential.Tests.Sources;

/// <summary>Collections of the library, with the order of what is in them.</summary>
internal static class LibraryFeatures
{
    public static readonly Feature[] All =
    [
        new("dictionary", c => $$"""
            Dictionary<int, string> map = {{c.Items(6)}}.Distinct().ToDictionary(v => v, v => (v % 100).ToString());
            map[{{c.Int()}}] = {{c.Text()}};
            t.Log(map.TryAdd(3, "three"));
            t.Log(map.Remove({{c.Small()}}, out string? gone) ? gone : "kept");
            map.Remove(map.Keys.First());
            map[{{c.Small()}}] = "last";
            map[77] = "end";
            foreach ((int key, string value) in map)
                t.Log($"{key}:{value}");
            t.Log(map.TryGetValue({{c.Int()}}, out string? found) ? found.Length : -1);
            t.Log(map.ContainsValue("last"));
            """),
        new("keys of structs", c => $$"""
            Dictionary<(int, string), Point> pairs = [];
            pairs[({{c.Small()}}, {{c.Text()}})] = {{c.Of(ValueKind.Point)}};
            pairs[(1, "a")] = default;
            t.Log(pairs.ContainsKey((1, "a")) && pairs.Count > 1);
            Dictionary<Point, int> points = [];
            for (int i = 0; i < 5; i++)
                points[new Point(i & 1, {{c.Small()}})] = i;
            t.Log(string.Join(";", points.Select(p => $"{p.Key.Y}>{p.Value}")));
            Dictionary<Color, int> colors = new() { [Color.Blue] = 1, [{{c.Of(ValueKind.Color)}}] = 2 };
            t.Log(colors.Sum(p => (int)p.Key * p.Value));
            HashSet<Shape> shapes = [new Box(1, 2), new Box(1, {{c.Small()}}), new Crate(1, 2, null)];
            t.Log(shapes.Count);
            """),
        new("sets", c => $$"""
            HashSet<int> set = [.. {{c.Items(6)}}, 1, 2, 3];
            set.{{c.Pick("UnionWith", "ExceptWith", "SymmetricExceptWith", "IntersectWith")}}({{c.Items(6)}});
            t.Log(set.Add({{c.Small()}}));
            t.Log(set.RemoveWhere(v => (v & 3) == 1));
            set.Add(99);
            t.Log(Show(set));
            t.Log(set.IsSubsetOf([1, 2, 3, 99]) || set.Overlaps([{{c.Int()}}]));
            SortedSet<int> sorted = new(set) { {{c.Int()}} };
            t.Log($"{sorted.Min} {sorted.Max} {Show(sorted.Reverse())}");
            """),
        new("sorted maps", c => $$"""
            SortedDictionary<string, int> sorted = new(StringComparer.Ordinal) { [{{c.Text()}}] = 1, ["m"] = 2 };
            sorted[{{c.Text()}}] = 3;
            t.Log(string.Join(",", sorted.Select(p => p.Key + p.Value)));
            SortedDictionary<int, int> down = new(Comparer<int>.Create((a, b) => b.CompareTo(a)));
            foreach (int item in {{c.Items(6)}})
                down[item & 15] = item % 9;
            t.Log(Show(down.Values) + "/" + Show(down.Keys));
            t.Log(down.Remove({{c.Small()}}));
            """),
        new("priority queue", c => $$"""
            PriorityQueue<string, int> queue = new();
            foreach (int item in {{c.Items(7)}})
                queue.Enqueue((item % 10).ToString(), item & 3);
            queue.Enqueue({{c.Text()}}, 2);
            t.Log(queue.Count > 2 ? queue.EnqueueDequeue("x", 1) : queue.Peek());
            while (queue.TryDequeue(out string? next, out int priority))
                t.Log(next + priority);
            """),
        new("queues", c => $$"""
            Queue<int> queue = new({{c.Items()}});
            Stack<int> stack = new({{c.Items()}});
            queue.Enqueue({{c.Int()}});
            stack.Push({{c.Int()}});
            for (int i = 0; i < 3 && queue.TryDequeue(out int moved); i++)
                stack.Push(moved % 5);
            t.Log(Show(queue) + ";" + Show(stack) + ";" + stack.Pop() + stack.Count);
            LinkedList<int> linked = new([1, 2, {{c.Int()}}]);
            linked.AddAfter(linked.First!, {{c.Small()}});
            linked.Remove(2);
            t.Log(Show(linked) + linked.Last!.Previous!.Value);
            """),
        new("lists", c => $$"""
            List<int> list = [.. {{c.Items(7)}}, {{c.Int()}}, 4, 4];
            list.Sort((a, b) => (a & 7).CompareTo(b & 7) is var order and not 0 ? order : a.CompareTo(b));
            t.Log(Show(list));
            t.Log(list.RemoveAll(v => v == 4) + list.FindIndex(v => v > {{c.Small()}}) + list.BinarySearch(5));
            list.InsertRange(0, [9, 8]);
            list.Reverse(0, 2);
            t.Log(Show(list.GetRange(1, 1)) + list.Exists(v => v < 0) + list.IndexOf(8));
            list.Sort();
            t.Log(Show(list.ConvertAll(v => v / 3)) + list.AsReadOnly().Count);
            """),
        new("change while enumerated", c => $$"""
            List<int> list = [.. {{c.Items()}}, 1];
            try
            {
                foreach (int item in list)
                {
                    if ((t.Log(item) & {{c.Pick("1", "3")}}) == 0)
                        list.Add({{c.Int()}});
                }
            }
            catch (InvalidOperationException e)
            {
                t.Caught(e);
            }

            Dictionary<int, int> map = list.Distinct().ToDictionary(v => v);
            try
            {
                foreach (int key in map.Keys)
                    map{{c.Pick("[key] = 1", ".Remove(key)", "[t.Log(key) ^ 1] = 2")}};
            }
            catch (InvalidOperationException e)
            {
                t.Caught(e);
            }

            t.Log(map.Count);
            """),
        new("arrays", c => $$"""
            int[] keys = [.. {{c.Items(6)}}, 5];
            string[] names = Array.ConvertAll(keys, k => (k % 10).ToString());
            Array.Sort(keys, names);
            t.Log(string.Join(",", names) + Array.BinarySearch(keys, 5) + Array.IndexOf(names, "5"));
            Array.Resize(ref keys, {{c.Small()}} + 1);
            Array.Reverse(keys);
            t.Log(Show(keys) + Array.FindIndex(keys, k => k < 3) + Array.Exists(keys, k => k == 0));
            Array.Fill(names, {{c.Text()}}, 0, 1);
            t.Log(string.Concat(names) + Array.TrueForAll(names, n => n.Length > 0));
            Array.Copy(keys, 0, keys, keys.Length - 1, 1);
            t.Log(keys[^1]);
            """),
        new("collection expressions", c => $$"""
            List<long> longs = [{{c.Int()}}, .. {{c.Items(3)}}, .. {{c.Bool()}} ? [1L] : (long[])[], 2];
            t.Log(string.Join(",", longs));
            IReadOnlyList<string> texts = [{{c.Text()}}, .. longs.Select(v => (v % 7).ToString()), {{c.Text()}}];
            t.Log(texts[^1] + texts.Count);
            HashSet<int> set = [1, 1, .. {{c.Items()}}];
            IEnumerable<int> each = [.. set, .. set];
            ICollection<int> many = [.. each];
            many.Add({{c.Small()}});
            t.Log(Show(each) + many.Count);
            int[][] rows = [[1], [], [.. many.Take(2), {{c.Int()}}]];
            t.Log(rows.Sum(row => row.Length) + Total([.. rows[2]]));
            Dictionary<string, List<int>> lists = new() { ["a"] = [1, .. set.Take(2)], [{{c.Text()}}] = [] };
            t.Log(string.Join(";", lists.Select(p => p.Key + p.Value.Count)));
            """),
        new("comparers", c => $$"""
            Dictionary<string, int> byLength = new(new ByLength()) { [{{c.Text()}}] = 1 };
            byLength[{{c.Text()}}] = 2;
            byLength["four"] = 3;
            t.Log(string.Join(",", byLength.Select(p => p.Key + p.Value)));
            t.Log(new[] { "bb", {{c.Text()}}, "a", "ccc" }.Order(new ByLength()).First());
            t.Log(new[] { "x", {{c.Text()}}, "zz" }.Distinct(new ByLength()).Count());
            t.Log(Comparer<Money>.Default.Compare({{c.Of(ValueKind.Money)}}, {{c.Of(ValueKind.Money)}}));
            t.Log(EqualityComparer<Point?>.Default.Equals({{c.Of(ValueKind.Point)}}, null));
            """),
    ];
}
