public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Fire(log);
        Combine(log);
        Compare(log);
        Generic(log, 5, "five");
        log.Append(Results()).Append(Linq());
        for (int i = 0; i < 4; i++)
            Choose(log, i);
        return log.ToString();
    }

    static void Fire(StringBuilder log)
    {
        Source source = new();
        source.Changed += (_, n) => log.Append("a" + n);
        EventHandler<int> second = (_, n) => log.Append("b" + n);
        source.Changed += second;
        source.Fire(1);
        source.Changed -= second;
        source.Fire(2);
        source.Changed -= second;
        source.Named += source.Hear;
        source.Named += source.Hear;
        source.Named -= new Source(7).Hear;
        source.Call("x", log);
        source.Named -= source.Hear;
        source.Call("y", log);
        source.Named -= source.Hear;
        source.Call("z", log);
        log.Append(source.Added).Append('\n');
    }

    static void Combine(StringBuilder log)
    {
        Action both = () => log.Append('x');
        both += () => log.Append('y');
        both += null;
        both();
        both += both;
        both();
        Action? none = null;
        none += null;
        log.Append(none is null);
        none += both;
        none?.Invoke();
        Action failing = () => throw new InvalidOperationException("stop");
        failing += both;
        try
        {
            failing();
        }
        catch (InvalidOperationException)
        {
            log.Append("stop");
        }

        Action one = () => log.Append('1'), two = () => log.Append('2'), three = () => log.Append('3');
        Action? all = one + two + three + one + two;
        (all - (one + two))!();
        log.Append(' ');
        (all - (two + one))!();
        log.Append(' ');
        (all - one)!();
        log.Append((one - one) is null).Append('\n');
        Convert(log);
    }

    static void Convert(StringBuilder log)
    {
        Action<object> any = o => log.Append(o);
        Action<string> text = any;
        text("t");
        try
        {
            text += s => log.Append(s.Length);
            text("u");
        }
        catch (ArgumentException)
        {
            log.Append("other type");
        }

        Action<string> rewrapped = new(any);
        rewrapped += s => log.Append(s.Length);
        rewrapped("four");
        Point point = new(3);
        Func<int> sum = point.Sum;
        sum += new Point(4).Sum;
        string? nothing = null;
        try
        {
            Func<string> bad = nothing!.Trim2;
            log.Append(bad());
            Func<string> worse = ((Source)null!).Name;
            log.Append(worse());
        }
        catch (ArgumentException)
        {
            log.Append("null argument");
        }
        catch (NullReferenceException)
        {
            log.Append("null target");
        }

        log.Append(sum()).Append('\n');
    }

    static void Compare(StringBuilder log)
    {
        Source source = new(), other = new();
        Func<string> name = source.Name;
        Func<string> same = source.Name;
        log.Append(name == same).Append(name != other.Name).Append(name == null).Append(name.Equals(same));
        Func<int, int> half = Half, again = Half;
        log.Append(half == again).Append(Make<int>() == Handle<int>).Append(Make<int>() == (Action<int>)Handle<long>);
        Action<int> list = Handle<int>;
        log.Append(list + Handle<int> == Make<int>() + Make<int>()).Append(list + Handle<int> == list).Append('\n');
        List<Func<int, int>> halves = [half, n => n];
        log.Append(halves.Contains(Half)).Append(halves.IndexOf(n => n)).Append('\n');
    }

    static Action<T> Make<T>() => Handle<T>;

    static void Handle<T>(T value)
    {
    }

    static void Handle<T>(int value)
    {
    }

    static int Half(int n) => n / 2;

    static void Generic<TKey, TValue>(StringBuilder log, TKey key, TValue value)
        where TKey : struct
    {
        Pair<TKey, TValue>? pair = null;
        pair += (k, v) => log.Append(k).Append(v);
        pair += Write;
        pair(key, value);
        void Write(TKey k, TValue v) => log.Append('<').Append(v).Append(k).Append(">\n");
    }

    static string Results()
    {
        Change change = (ref int n, out string text) =>
        {
            text = "first" + n;
            n++;
            return n;
        };
        change += (ref int n, out string text) =>
        {
            text = "second" + n;
            n *= 2;
            return n;
        };
        int value = 3;
        int result = change(ref value, out string said);
        return $"{result} {value} {said}\n";
    }

    // Delegates of several methods on the stack, where ways meet.
    static void Choose(StringBuilder log, int i)
    {
        log.Append((i == 0 ? x => x + 1 : (Func<int, int>)(x => x * 2))(i + 4));
        Func<int, int>? maybe = i == 2 ? null : Half;
        Func<int, int> last;
        log.Append((maybe ?? (i == 0 ? x => x : Twice))(i)).Append(Both(i > 0 ? Twice : Half, i == 1 ? null : Half));
        log.Append((i > 1 ? (last = Twice) : i > 0 ? (last = Half) : (last = x => -x))(9)).Append(last(3));
        Func<object> made = i switch { 0 => new Func<string>(Linq), 1 => () => 5, _ => Results };
        log.Append(made()).Append('\n');
    }

    static int Twice(int n) => n * 2;

    static int Both(Func<int, int> one, Func<int, int>? other) => one(3) - (other ?? one)(4);

    static string Linq() => string.Join(
        ",", Enumerable.Range(0, 10).Where(n => n % 2 == 0).Select(n => n * n).OrderByDescending(n => n));

    delegate void Pair<in TKey, in TValue>(TKey key, TValue value);

    delegate int Change(ref int value, out string text);

    readonly struct Point(int n)
    {
        public int Sum() => n + 1;
    }

    sealed class Source(int number = 0)
    {
        private Action<string, StringBuilder>? _named;

        public event EventHandler<int>? Changed;

        public int Added { get; private set; }

        public event Action<string, StringBuilder> Named
        {
            add
            {
                Added++;
                _named += value;
            }

            remove
            {
                Added--;
                _named -= value;
            }
        }

        public void Fire(int n) => Changed?.Invoke(this, n);

        public void Call(string text, StringBuilder log) => _named?.Invoke(text, log);

        public void Hear(string text, StringBuilder log) => log.Append(number).Append(text);

        public string Name() => "source";
    }
}

static class Extensions
{
    public static string Trim2(this string text) => text is null ? "null" : text[2..];
}
