public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        log.AppendLine(Max(3, 7) + " " + Max("a", "b") + " " + Max(2.5m, 1m));
        log.AppendLine(new Pair<int, string>(1, "x").Swap().ToString());
        Box<int> box = new() { Value = 5 };
        log.AppendLine($"{box.Value} {box.IsDefault()} {new Box<string>().IsDefault()}");
        log.AppendLine(Same(1, 1) + " " + Same("a", "b") + " " + Same<object>("q", "q"));
        IShape<int> shape = new Square(4);
        log.AppendLine(shape.Measure() + " " + Convert<int, string>(5, x => "v" + x));
        Cache<string, int> cache = new(s => s.Length);
        log.AppendLine(cache.Get("four") + cache.Get("four") + " " + cache.Misses);
        log.AppendLine(Text(5) + Text("s") + Text(true) + Text(1.5m) + Text('c') + Text((1, 2)));
        log.AppendLine(Index(new[] { 1, 2, 3 }, 2) + " " + Index(new[] { "a", "b" }, "c"));
        return log.ToString();
    }

    static T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;
    static bool Same<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);
    static TOut Convert<TIn, TOut>(TIn value, Func<TIn, TOut> f) => f(value);
    static string Text<T>(T value) => value!.ToString()!;
    static int Index<T>(T[] items, T item) where T : IEquatable<T>
    {
        for (int i = 0; i < items.Length; i++)
            if (items[i].Equals(item)) return i;
        return -1;
    }
}
public sealed record Pair<A, B>(A First, B Second) { public Pair<B, A> Swap() => new(Second, First); }
public sealed class Box<T> { public T? Value { get; set; } public bool IsDefault() =>
    EqualityComparer<T>.Default.Equals(Value, default); }
public interface IShape<T> { T Measure(); }
public sealed class Square(int side) : IShape<int> { public int Measure() => side * side; }
public sealed class Cache<K, V>(Func<K, V> load) where K : notnull
{
    private readonly Dictionary<K, V> _items = [];
    public int Misses { get; private set; }
    public V Get(K key)
    {
        if (!_items.TryGetValue(key, out V? value)) { Misses++; _items[key] = value = load(key); }
        return value;
    }
}
