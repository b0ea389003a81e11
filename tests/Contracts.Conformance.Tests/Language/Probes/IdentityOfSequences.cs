// A sequence of an array is the array, and all sequences of it are the same object: nothing tells them apart.
public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        CompareReferences(log);
        CompareContents(log);
        CompareTexts(log);
        return log.ToString();
    }

    private sealed record Numbers(IEnumerable<int> Items);

    private sealed record Letters(IEnumerable<char> Items);

    private static void CompareReferences(StringBuilder log)
    {
        int[] ints = { 1, 2, 3 };
        IEnumerable<int> sequence = ints;
        IReadOnlyList<int> list = ints;
        object one = ints;
        object other = sequence;
        log.Append(ReferenceEquals(ints, sequence)).Append(ReferenceEquals(sequence, list));
        log.Append(ReferenceEquals(one, other)).Append(ReferenceEquals(one, new[] { 1, 2, 3 }));
        log.Append(sequence == ints).Append(one == other).Append((object)sequence == (object)list);
        log.Append(sequence != list).Append(sequence == null).Append(sequence is not null).Append('\n');
        log.Append(Same<object>(ints, sequence)).Append(Same<IEnumerable<int>>(ints, ints));
        log.Append(Same(sequence, list));
        bool isSame = false;
        if (sequence == list)
            isSame = true;
        while (one != other)
            isSame = false;
        log.Append(isSame).Append((ints, "a").Equals((sequence, "a"))).Append((sequence, 1) == (ints, 1)).Append('\n');
        Func<IEnumerable<int>> all = ints.AsEnumerable;
        Func<int, bool> has = ints.Contains;
        log.Append(all() == sequence).Append(has(2)).Append(other is Array).Append(sequence is Array).Append('\n');
    }

    private static void CompareContents(StringBuilder log)
    {
        int[] ints = { 1, 2, 3 };
        IEnumerable<int> sequence = ints;
        IReadOnlyList<int> list = ints;
        log.Append(ints.Equals(sequence)).Append(sequence.Equals(ints)).Append(Equals(sequence, list));
        log.Append(sequence.GetHashCode() == list.GetHashCode()).Append('\n'); // <- CT0109
        Dictionary<object, int> keys = new() { [ints] = 1 }; // <- CT0109
        log.Append(keys.ContainsKey(sequence)).Append(keys.TryGetValue(list, out int found)).Append(found);
        HashSet<IEnumerable<int>> set = new() { ints, ints, sequence, list, new[] { 1, 2, 3 } };
        log.Append(set.Count).Append(set.Contains(ints));
        List<IEnumerable<int>> lists = new() { new int[0], ints };
        log.Append(lists.Contains(ints)).Append(lists.IndexOf(sequence)).Append(lists.Remove(ints)).Append('\n');
        log.Append(new IEnumerable<int>[] { ints, ints, list }.Distinct().Count());
        log.Append(new object[] { ints, sequence, list }.GroupBy(key => key).Count()); // <- CT0109
        log.Append(new Numbers(ints) == new Numbers(sequence)).Append(new Numbers(list) == new Numbers(new[] { 1 }));
        log.Append(EqualityComparer<IEnumerable<int>>.Default.Equals(ints, sequence));
        log.Append(EqualityComparer<object>.Default.Equals(ints, sequence)).Append('\n');
    }

    private static void CompareTexts(StringBuilder log)
    {
        IEnumerable<char> letters = "abc";
        IEnumerable<char> others = string.Concat("ab", "c");
        object text = "abc";
        log.Append(letters.Equals(others)).Append(letters.Equals("abc")).Append("abc".Equals((object)letters));
        log.Append(text == (object)letters);
        log.Append(letters.GetHashCode() == "abc".GetHashCode()).Append('\n'); // <- CT0109
        log.Append(letters.ToString()).Append(letters).Append($"{letters}").Append("x" + letters);
        log.Append(string.Join(",", new object[] { letters, 1 })).Append(string.Format("{0}", letters)).Append('\n');
        log.Append(new HashSet<IEnumerable<char>> { "a", "a", "b" }.Count);
        log.Append(new Letters(letters) == new Letters("abc"));
        log.Append(Comparer<object>.Default.Compare("a", (IEnumerable<char>)"b")).Append('\n');
    }

    private static bool Same<T>(T a, T b)
        where T : class => a == b;
}
