using System.Runtime.CompilerServices;

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int[] array = [1, 2, 3];
        List<int> list = [0, .. array, 4];
        IEnumerable<int> sequence = [.. list, .. array];
        IReadOnlyList<string> texts = ["a", .. list.Select(n => n.ToString())];
        ICollection<int> collection = [9];
        IList<int> growing = [1];
        growing.Add(2);
        Span<int> span = [1, 2];
        ReadOnlySpan<string> read = ["x", "y"];
        HashSet<int> set = [1, 1, 2];
        int[][] nested = [[1], [2, 3], []];
        Stack stack = [1, 2, 3];
        log.Append(Join(array)).Append(Join(list)).Append(Join(sequence)).Append(string.Join("", texts))
            .Append(collection.Count).Append('\n');
        log.Append(growing.Count).Append(span[1]).Append(read[1]).Append(set.Count).Append(nested[1][1])
            .Append(stack.Sum).Append('\n');
        log.Append(Total([1, 2, .. array])).Append(Join([.. Evens(5)])).Append(Join(array is [1, ..] ? [7] : []))
            .Append(Params(1, 2)).Append(Params([3]));
        int[] empty = [];
        string[] words = ["b", .. Enumerable.Repeat("c", 2), null!];
        log.Append(empty.Length).Append(words.Length).Append(Join([.. "ab".Select(c => (int)c)]));
        Dictionary<string, int> map = new() { { "a", 1 }, { "b", 2 } };
        Grid grid = new() { Rows = { 1, 2 }, [0] = "zero", Inner = { Name = "in" }, Items = { [^1] = 8, [0] = 1 } };
        log.Append(map.Count).Append(grid.Rows.Count).Append(grid[0]).Append(grid.Inner.Name).Append(grid.Items[2]);
        var implicitly = new[] { 1, 2 };
        log.Append(implicitly.Length);
        return log.ToString();
    }

    static string Join(IEnumerable<int> items) => "[" + string.Join(",", items) + "]";

    static int Total(ReadOnlySpan<int> items)
    {
        int sum = 0;
        foreach (int item in items)
            sum += item;
        return sum;
    }

    static string Params(params List<int> items) => Join(items);

    static IEnumerable<int> Evens(int count)
    {
        for (int i = 0; i < count; i += 2)
            yield return i;
    }

    sealed class Grid
    {
        private readonly string[] _names = new string[2];

        public List<int> Rows { get; } = [];

        public Named Inner { get; } = new();

        public int[] Items { get; } = new int[3];

        public string this[int index]
        {
            get => _names[index];
            set => _names[index] = value;
        }
    }

    sealed class Named
    {
        public string Name { get; set; } = "";
    }
}

[CollectionBuilder(typeof(StackBuilder), nameof(StackBuilder.Create))]
public sealed class Stack(int[] items) : IEnumerable<int>
{
    public int Sum => items.Sum();

    public IEnumerator<int> GetEnumerator()
    {
        foreach (int item in items)
            yield return item;
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class StackBuilder
{
    public static Stack Create(ReadOnlySpan<int> items) => new(items.ToArray());
}
