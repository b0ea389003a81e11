public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Vector v = new(1, 2);
        Vector w = v;
        w.X = 9;
        Move(ref v, 3);
        log.Append(v.X).Append(w.X).Append(v.Length()).Append(Sum(in v, w)).Append(new Vector().X)
            .Append(default(Vector).X);
        Vector moved = v with { Y = 7 };
        log.Append(moved.Y).Append(moved.X == v.X).Append('\n');
        int[] data = [1, 2, 3, 4, 5];
        ref int second = ref data[1];
        second *= 10;
        ref readonly int third = ref data[2];
        log.Append(third);
        ref int any = ref second;
        any = ref data[4];
        any = 50;
        (data[0] > 5 ? ref data[0] : ref data[3]) = 40;
        foreach (ref int item in data.AsSpan())
            item += 1;
        log.Append(string.Join(",", data)).Append('\n');
        Span<int> span = data.AsSpan(1, 3);
        span[0] = 7;
        span.Reverse();
        ReadOnlySpan<int> read = span[1..];
        log.Append(data[^1]).Append(string.Join(",", data[1..^1])).Append(read.Length).Append(read[^1])
            .Append(read.ToArray().Sum());
        Span<byte> stack = stackalloc byte[4];
        stack[2] = 5;
        ReadOnlySpan<int> constant = stackalloc[] { 4, 5, 6 };
        Span<int> filled = stackalloc int[3] { 1, 2, 3 };
        log.Append(stack[2] + stack.Length).Append(constant[1]).Append(filled[2]).Append('\n');
        Index last = ^2;
        Range middle = 1..3;
        log.Append(data[last]).Append(data[middle].Length).Append("abcdef"[2..4]).Append("abcdef"[..^4])
            .Append("abc"[^1]);
        ReadOnlySpan<byte> utf8 = "hé"u8;
        log.Append(utf8.Length).Append(utf8[1]).Append('\n');
        Reader reader = new("12,3,x".AsSpan());
        while (reader.TryRead(out ReadOnlySpan<char> part))
            log.Append(part.ToString()).Append(';');
        using (Scope scope = new(log))
            log.Append("in ");
        log.Append(data[0]).Append(Count([1, 2, 3])).Append(Count([])).Append(Many(1, 2, 3))
            .Append(Texts("a", "b")).Append('\n');
        log.Append(Swap(1, 2)).Append(Later(stackalloc int[2]))
            .Append(new Settings { Name = "n", Level = 2 }.Level).Append(Defaulted.Make());
        int count = data.Length - 2;
        Span<long> sized = stackalloc long[count];
        Span<int> computed = stackalloc int[] { count, data[0] > 0 ? 2 : 3, count * 2 };
        sized[^1] = computed[2];
        log.Append(sized[2]).Append(sized.Length).Append(computed[1]);
        return log.ToString();
    }

    static void Move(ref Vector v, int by) => v.X += by;

    static int Sum(in Vector a, scoped in Vector b) => a.X + b.X;

    static int Count(ReadOnlySpan<int> items) => items.Length;

    static int Many(params ReadOnlySpan<int> items)
    {
        int sum = 0;
        foreach (int item in items)
            sum += item;
        return sum;
    }

    static string Texts(params IEnumerable<string> texts) => string.Join("+", texts);

    static (int, int) Swap(int a, int b)
    {
        (a, b) = (b, a);
        return (a, b);
    }

    static int Later(scoped Span<int> items)
    {
        items.Fill(3);
        return items[0] + items[1];
    }

    struct Vector(int x, int y)
    {
        public int X = x;

        public int Y { readonly get; set; } = y;

        public readonly int Length() => X + Y;
    }

    ref struct Reader(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;
        private bool _isDone;

        public bool TryRead(out ReadOnlySpan<char> part)
        {
            part = default;
            if (_isDone)
                return false;
            int comma = _rest.IndexOf(',');
            part = comma < 0 ? _rest : _rest[..comma];
            _isDone = comma < 0;
            if (comma >= 0)
                _rest = _rest[(comma + 1)..];
            return true;
        }
    }

    readonly ref struct Scope(StringBuilder log) : IDisposable
    {
        public void Dispose() => log.Append("out ");
    }

    sealed class Settings
    {
        public required string Name { get; init; }

        public int Level
        {
            get;
            init => field = value * 2;
        }
    }

    struct Defaulted
    {
        public int A;
        public int B = 4;

        public Defaulted(int a) => A = a;

        public static int Make() => new Defaulted(1).B + new Defaulted(2).A;
    }
}
