public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int[] numbers = [5, 3, 8, 1, 9, 2];
        var query = from n in numbers where n % 2 == 1 orderby n descending let square = n * n select new { n, square };
        foreach (var item in query)
            log.Append(item.n).Append(':').Append(item.square).Append(' ');
        var groups = from n in numbers group n by n % 3 into g orderby g.Key select $"{g.Key}={string.Join("", g)}";
        log.Append(string.Join(",", groups));
        var joined = from a in numbers join b in new[] { 3, 9 } on a equals b from c in new[] { 1, 2 } select a * c;
        log.Append(string.Join(",", joined)).Append('\n');
        var anonymous = new { Name = "x", Count = 2 };
        var copy = anonymous with { Count = 3 };
        log.Append(anonymous).Append(copy.Count).Append(anonymous.Equals(new { Name = "x", Count = 2 })).Append('\n');
        Func<int, int> square2 = delegate(int n) { return n * n; };
        Func<int, Func<int, int>> add = a => b => a + b;
        var natural = (int a, int b = 4) => a * b;
        var typed = object (bool isText) => isText ? "t" : 1;
        Func<int, int, int> discards = (_, _) => 7;
        Func<int, int> still = static n => n + 1;
        Action nothing = () => { };
        nothing();
        log.Append(square2(4)).Append(add(1)(2)).Append(natural(2)).Append(typed(true)).Append(discards(1, 2))
            .Append(still(1));
        TryParse parse = (text, out result) => int.TryParse(text, out result);
        log.Append(parse("12", out int twelve)).Append(twelve);
        Sum sum = (params int[] items) => items.Sum();
        log.Append(sum(1, 2, 3)).Append('\n');
        int counter = 0;
        List<Func<int>> closures = [];
        for (int i = 0; i < 3; i++)
        {
            int captured = i * 10;
            closures.Add(() => captured + i + counter++);
        }

        foreach (Func<int> closure in closures)
            log.Append(closure()).Append(' ');
        log.Append(counter).Append(Local(5)).Append(Fibonacci(10)).Append('\n');
        int Local(int n)
        {
            counter += n;
            return Inner(n) + counter;
            static int Inner(int m) => m * 2;
        }

        [System.Diagnostics.CodeAnalysis.SuppressMessage("a", "b")]
        static T Identity<T>(T value) => value;
        log.Append(Identity("id")).Append(Identity(5)).Append("text".Shout()).Append(Text.Shout("more"));
        foreach (int n in new Countdown(3))
            log.Append(n);
        foreach (int n in 4)
            log.Append(n);
        Bag bag = [1, 2, 3];
        Bag more = new() { 4, { 5, 6 }, "seven" };
        log.Append(bag.Count).Append(more.Count);
        return log.ToString();
    }

    static int Fibonacci(int n)
    {
        return Go(n, 0, 1);
        static int Go(int n, int a, int b) => n == 0 ? a : Go(n - 1, b, a + b);
    }

    delegate bool TryParse(string text, out int result);

    delegate int Sum(params int[] items);
}

sealed class Countdown(int from)
{
    public Enumerator GetEnumerator() => new(from);

    public struct Enumerator(int left)
    {
        private int _left = left + 1;

        public readonly int Current => _left;

        public bool MoveNext() => --_left > 0;
    }
}

sealed class Bag : System.Collections.IEnumerable
{
    private readonly List<int> _items = [];

    public int Count => _items.Sum();

    public void Add(int item) => _items.Add(item);

    public void Add(int first, int second)
    {
        _items.Add(first);
        _items.Add(second);
    }

    public System.Collections.IEnumerator GetEnumerator() => _items.GetEnumerator();
}

static class Text
{
    public static string Shout(this string text) => text.ToUpperInvariant() + "!";

    public static IEnumerator<int> GetEnumerator(this int count)
    {
        for (int i = 0; i < count; i++)
            yield return i;
    }

    public static void Add(this Bag bag, string text) => bag.Add(text.Length);
}
