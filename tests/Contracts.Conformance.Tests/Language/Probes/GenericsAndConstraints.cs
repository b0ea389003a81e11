public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        log.Append(Largest<int>([3, 9, 2])).Append(Largest(["b", "c", "a"]))
            .Append(new Cache<string, Box<int>>().Get("k", () => new Box<int>(4)).Value);
        log.Append(Same(3)).Append(Raw(Kind.Second)).Append(NotNull("x")).Append(Sort<Kind>([Kind.Second, Kind.First]));
        ISource<string> strings = new Source<string>("text");
        ISource<object> objects = strings;
        ISink<object> any = new Sink(log);
        ISink<string> only = any;
        only.Put("put");
        log.Append(objects.Get()).Append(Tree<int>.Of(3, 1, 2).Text()).Append('\n');
        Func<object> covariant = () => "c";
        Func<string> narrow = () => "n";
        covariant = narrow;
        Action<object> wide = o => log.Append(o);
        Action<string> contra = wide;
        contra("contra");
        log.Append(covariant()).Append(new Derived<int>().Name()).Append(Default<string>() is null)
            .Append(Default<int>());
        log.Append(Nested<int>.Inner<string>.Show(1, "s")).Append(Visit(new Leaf<int>(3)));
        log.Append(Combine<List<int>, int>(new List<int> { 1 }, 2).Count).Append(Choose(null, "b"))
            .Append(IsText<string>("s")).Append(IsText(4));
        return log.ToString();
    }

    static T Largest<T>(IEnumerable<T> items)
        where T : IComparable<T>
    {
        T best = items.First();
        foreach (T item in items)
        {
            if (item.CompareTo(best) > 0)
                best = item;
        }

        return best;
    }

    static T Same<T>(T value)
        where T : struct => value;

    static int Raw<T>(T value)
        where T : unmanaged, Enum => EqualityComparer<T>.Default.Equals(value, default) ? 0 : 1;

    static string NotNull<T>(T value)
        where T : notnull => value.ToString()!;

    static string Sort<T>(T[] items)
        where T : struct, Enum
    {
        Array.Sort(items);
        return string.Join(",", items);
    }

    static T? Default<T>() => default;

    static TList Combine<TList, T>(TList list, T item)
        where TList : class, ICollection<T>
    {
        list.Add(item);
        return list;
    }

    static T Choose<T>(T? first, T second)
        where T : class => first ?? second;

    static bool IsText<T>(T value) => value is string { Length: > 0 };

    static string Visit<T>(Node<T> node) => node switch
    {
        Leaf<T> leaf => "leaf" + leaf.Value,
        _ => "node",
    };

    enum Kind
    {
        First,
        Second,
    }

    interface ISource<out T>
    {
        T Get();
    }

    interface ISink<in T>
    {
        void Put(T value);
    }

    sealed class Source<T>(T value) : ISource<T>
    {
        public T Get() => value;
    }

    sealed class Sink(StringBuilder log) : ISink<object>
    {
        public void Put(object value) => log.Append('<').Append(value).Append('>');
    }

    sealed record Box<T>(T Value);

    sealed class Cache<TKey, TValue>
        where TKey : notnull
        where TValue : class
    {
        private readonly Dictionary<TKey, TValue> _items = [];

        public TValue Get(TKey key, Func<TValue> create)
        {
            if (!_items.TryGetValue(key, out TValue? value))
                _items[key] = value = create();
            return value;
        }
    }

    abstract class Base<T>
    {
        public virtual string Name() => "base" + default(T);
    }

    sealed class Derived<T> : Base<T?>
        where T : struct
    {
        public override string Name() => base.Name() + "derived";
    }

    abstract record Node<T>;

    sealed record Leaf<T>(T Value) : Node<T>;

    static class Nested<T>
    {
        public static class Inner<TOther>
        {
            public static string Show(T first, TOther second) => $"{first}{second}";
        }
    }

    sealed class Tree<T>
        where T : IComparable<T>
    {
        private Tree<T>? _left, _right;

        private Tree(T value) => Value = value;

        public T Value { get; }

        public static Tree<T> Of(T first, params T[] rest)
        {
            Tree<T> root = new(first);
            foreach (T item in rest)
                root.Add(item);
            return root;
        }

        public string Text() => $"({_left?.Text()}{Value}{_right?.Text()})";

        private void Add(T value)
        {
            ref Tree<T>? place = ref value.CompareTo(Value) < 0 ? ref _left : ref _right;
            if (place is null)
                place = new Tree<T>(value);
            else
                place.Add(value);
        }
    }
}
