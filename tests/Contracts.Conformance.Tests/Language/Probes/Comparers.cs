public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        List<string> words = ["b", "A", "a", "B"];
        words.Sort(StringComparer.OrdinalIgnoreCase);
        log.AppendLine(words.Count.ToString() + words.Contains("A"));
        Dictionary<string, int> insensitive = new(StringComparer.OrdinalIgnoreCase) { ["Key"] = 1 };
        log.AppendLine(insensitive["KEY"].ToString() + insensitive.ContainsKey("other"));
        List<Item> items = [new(3, "c"), new(1, "a"), new(2, "b")];
        items.Sort((x, y) => x.Id.CompareTo(y.Id));
        log.AppendLine(string.Join("", items.Select(i => i.Name)));
        items.Sort(Comparer<Item>.Create((x, y) => string.CompareOrdinal(y.Name, x.Name)));
        log.AppendLine(string.Join("", items.Select(i => i.Name)));
        items.Sort();
        log.AppendLine(string.Join("", items.Select(i => i.Name)) + items.Max()!.Name);
        log.AppendLine(Comparer<int>.Default.Compare(1, 2) + " " + EqualityComparer<string>.Default.Equals("a", "a"));
        SortedSet<int> set = new(new Descending()) { 1, 3, 2 };
        log.AppendLine(string.Join(",", set));
        return log.ToString();
    }

    sealed record Item(int Id, string Name) : IComparable<Item> { public int CompareTo(Item? other) =>
        Id.CompareTo(other!.Id); }
    sealed class Descending : IComparer<int> { public int Compare(int x, int y) => y.CompareTo(x); }
}
