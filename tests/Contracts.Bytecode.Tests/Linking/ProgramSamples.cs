namespace Contracts.Bytecode.Tests.Linking;

/// <summary>Programs that use one thing each which the linker has to rewrite, keep or carry over.</summary>
internal static class ProgramSamples
{
    /// <summary>Name and source; each has a static class <c>Program</c> with <c>string Run()</c>.</summary>
    public static (string Name, string Program)[] All { get; } =
    [
        ("arithmetic", Body("int sum = 0; for (int i = 0; i < 10; i++) sum += i * i; return sum.ToString();")),
        ("lambda", Body("Func<int, int> twice = x => x * 2; return twice(21).ToString() + twice(1).ToString();")),
        ("closure", Body("""
            int total = 0;
            Action<int> add = x => total += x;
            for (int i = 0; i < 4; i++) add(i);
            return total.ToString();
            """)),
        ("method group", """
            static class Program
            {
                static int Twice(int x) => 2 * x;
                static int Apply(Func<int, int> f, int x) => f(x);
                public static string Run() => (Apply(Twice, 4) + Apply(Twice, 5)).ToString();
            }
            """),
        ("generic lambda", """
            static class Program
            {
                static T Apply<T>(T x) { Func<T, T> f = y => y; return f(x); }
                public static string Run() => Apply("a") + Apply(3).ToString();
            }
            """),
        ("array initialiser", Body("""
            int[] a = [3, -1, 70000, 0, 5];
            byte[] b = { 1, 2, 255, 0 };
            long[] c = { 1, -2, long.MaxValue };
            char[] d = { 'x', '\uffff', 'z' };
            return $"{a[0]} {a[1]} {a[2]} {a[3]} {b[2]} {c[1]} {c[2]} {d[0]} {(int)d[1]}";
            """)),
        ("utf-8 literal", Body(
            """ReadOnlySpan<byte> s = "abc"u8; return s.Length + " " + s[1] + Length("xyzw"u8);""",
            """static int Length(ReadOnlySpan<byte> text) => text.Length;""")),
        ("struct of the core library in a base type", """
            abstract class Slot<T> { public abstract T Get(); }
            sealed class Pair : Slot<(int Left, string Right)>
            {
                public override (int Left, string Right) Get() => (3, "a");
            }
            static class Program
            {
                public static string Run() { var pair = new Pair().Get(); return pair.Left + pair.Right; }
            }
            """),
        ("iterator", """
            static class Program
            {
                static IEnumerable<string> Words(int n) { for (int i = 0; i < n; i++) yield return "w" + i; }
                public static string Run()
                {
                    string text = "";
                    foreach (string word in Words(3)) text += word;
                    return text;
                }
            }
            """),
        ("iterator with finally", """
            static class Program
            {
                static IEnumerable<int> Numbers(int n, List<string> log)
                {
                    try { for (int i = 0; i < n; i++) yield return i; }
                    finally { log.Add("done"); }
                }
                public static string Run()
                {
                    List<string> log = new();
                    int sum = 0;
                    foreach (int i in Numbers(5, log)) { if (i == 3) break; sum += i; }
                    foreach (int i in Numbers(3, log)) sum += i;
                    return sum + " " + log.Count + log[0];
                }
            }
            """),
        ("records", """
            record Point(int X, int Y);
            record Named(int X, int Y, string Name) : Point(X, Y);
            record struct Pair<T>(T A, T B);
            static class Program
            {
                public static string Run()
                {
                    Point p = new(1, 2), q = new(1, 2), r = new Named(1, 2, "n");
                    Pair<int> a = new(1, 2);
                    string text = $"{p == q} {p == r} {r == new Named(1, 2, "n")} {p with { X = 5 }}";
                    return $"{text} {r} {a} {a == new Pair<int>(1, 2)}";
                }
            }
            """),
        ("interfaces", """
            interface IShape { int Area(); string Name { get; } }
            class Square(int side) : IShape { public int Area() => side * side; public string Name => "square"; }
            class Cube(int side) : Square(side), IShape
            {
                int IShape.Area() => 6 * Area();
                string IShape.Name => "cube";
            }

            struct Line : IShape { public int Area() => 0; public string Name => "line"; }
            static class Program
            {
                static string Of<T>(T shape) where T : IShape => shape.Name + shape.Area();
                static string Boxed(IShape shape) => shape.Name + shape.Area();
                public static string Run() =>
                    Of(new Square(2)) + Boxed(new Cube(2)) + Of(new Cube(2)) + Of(new Line()) + Boxed(new Line());
            }
            """),
        ("virtual calls", """
            abstract class Animal
            {
                public abstract string Cry();
                public virtual int Legs() => 4;
                public string All() => Cry() + Legs();
            }

            class Dog : Animal { public override string Cry() => "wau"; }
            class Bird : Animal { public override string Cry() => "piep"; public override int Legs() => 2; }
            class Duck : Bird { public sealed override string Cry() => base.Cry() + "!"; }
            static class Program
            {
                public static string Run()
                {
                    string text = "";
                    foreach (Animal a in new Animal[] { new Dog(), new Bird(), new Duck() }) text += a.All();
                    return text;
                }
            }
            """),
        ("object methods", """
            class Plain
            {
                public override string ToString() => "plain";
                public override int GetHashCode() => 7;
                public override bool Equals(object? o) => o is Plain;
            }

            class Derived : Plain { }
            struct Amount(int value)
            {
                public override string ToString() => "amount " + value;
                public override int GetHashCode() => value;
            }

            static class Program
            {
                static string Text<T>(T value) => value!.ToString() + value.GetHashCode();
                static bool Same<T>(T a, T b) => a!.Equals(b);
                public static string Run()
                {
                    object o = new Derived();
                    object boxed = new Amount(3);
                    object text = "t";
                    return o.ToString() + o.GetHashCode() + o.Equals(new Plain()) + boxed + new Amount(4) + text
                        + Text(new Amount(5)) + Text(new Plain()) + Text(12)
                        + Same(3, 3) + Same("a", "b") + Same(1UL, 2UL);
                }
            }
            """),
        ("exceptions", """
            class Wrong(int code) : Exception("wrong") { public int Code { get; } = code; }
            static class Program
            {
                static int Try(int what, int[] counts)
                {
                    try
                    {
                        if (what == 0) throw new Wrong(5);
                        if (what == 1) throw new InvalidOperationException();
                        if (what == 2) { int zero = 0; return 1 / zero; }
                        return counts[what];
                    }
                    catch (Wrong wrong) { return wrong.Code; }
                    catch (DivideByZeroException) { return 20; }
                    catch (IndexOutOfRangeException) { return 30; }
                    catch { return 40; }
                    finally { counts[0]++; }
                }
                public static string Run()
                {
                    int[] counts = new int[1];
                    return $"{Try(0, counts)} {Try(1, counts)} {Try(2, counts)} {Try(3, counts)} {counts[0]}";
                }
            }
            """),
        ("nested generics", """
            class Outer<T>
            {
                public class Inner<U>
                {
                    public T? First;
                    public U? Second;
                    public string Show() => First + "/" + Second;
                }

                public Inner<int> Make(T t, int u) => new() { First = t, Second = u };
                public static V Pick<V>(T a, V b) => b;
            }
            static class Program
            {
                public static string Run() =>
                    new Outer<string>().Make("a", 4).Show() + Outer<int>.Pick(1, "z")
                    + new Outer<long>.Inner<string> { First = 3, Second = "q" }.Show();
            }
            """),
        ("switch", """
            static class Program
            {
                static int Of(string s) => s switch
                {
                    "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, _ => 0,
                };
                static int Of(object o) => o switch
                {
                    int i => i, string s => s.Length, null => -1, _ => throw new ArgumentException("x"),
                };
                enum Kind { A, B }
                static string Of(Kind k) => k switch { Kind.A => "a", Kind.B => "b" };
                public static string Run() =>
                    $"{Of("three")} {Of("seven")} {Of("eight")} {Of((object)4)} {Of("zz" + "z")} {Of(Kind.B)}";
            }
            """),
        ("nullable, tuples and ranges", Body("""
            int? a = 3, b = null;
            (int X, string Y) t = (1, "y");
            (int x, string y) = t;
            int[] part = new[] { 1, 2, 3, 4 }[1..3];
            return $"{a + 1} {b is null} {a.GetValueOrDefault()} {x}{y} {t == (1, "y")} {part.Length}{part[^1]}"
                + $" {a.ToString()}[{b.ToString()}]";
            """)),
        ("decimal and wide integers", Body("""
            decimal d = 1.10m + decimal.One - decimal.Zero;
            UInt128 u = UInt128.MaxValue / 3;
            Int128 i = -5;
            return $"{d} {u} {i} {decimal.MaxValue} {decimal.MinValue} {(long)i} {string.Empty}";
            """)),
        ("init and in", """
            class Options { public int A { get; init; } = 1; public required string B { get; init; } }
            readonly struct Big(long a, long b) { public readonly long A = a, B = b; }
            static class Program
            {
                static long Sum(in Big big) => big.A + big.B;
                static void Out(out int x, ref int y) { x = y; y++; }
                public static string Run()
                {
                    int y = 5;
                    Out(out int x, ref y);
                    Big big = new(1, 2);
                    return new Options { B = "b" }.B + Sum(in big) + x + y;
                }
            }
            """),
        ("disposable", """
            class Resource(List<string> log) : IDisposable { public void Dispose() => log.Add("disposed"); }
            static class Program
            {
                public static string Run()
                {
                    List<string> log = new();
                    using (Resource r = new(log)) log.Add("used");
                    return log[0] + log[1];
                }
            }
            """),
        ("comparing type parameters", """
            static class Program
            {
                static T Largest<T>(params T[] items) where T : IComparable<T>
                {
                    T best = items[0];
                    foreach (T item in items) if (item.CompareTo(best) > 0) best = item;
                    return best;
                }
                static bool Has<T>(T[] items, T sought) where T : IEquatable<T>
                {
                    foreach (T item in items) if (item.Equals(sought)) return true;
                    return false;
                }
                public static string Run() =>
                    $"{Largest(3, 9, 2)} {Largest(1m, 0.5m)} {Has(new[] { "a", "b" }, "b")} {Has(new[] { 1L }, 2L)}";
            }
            """),
        ("unmanaged constraint", """
            enum Level : byte { Low, High }
            static class Program
            {
                static T First<T>(T[] items) where T : unmanaged => items[0];
                static bool IsHigh(Level level) => level is Level.High;
                public static string Run() =>
                    First(new[] { 4 }) + " " + IsHigh(First(new[] { Level.High })) + " " + (int)Level.High;
            }
            """),
        ("collections", Body("""
            List<int> list = [3, 1, 2];
            list.Sort();
            list.AddRange(list);
            string text = "";
            foreach (int i in list) text += i;
            IEnumerable<int> all = list;
            foreach (int i in all) text += i;
            return text + string.Join(",", list);
            """)),
        ("enum names", """
            enum Level : byte { Low, Middle = 5, High = 200 }
            [Flags] enum Rights { None = 0, Read = 1, Write = 2, All = 3 }
            static class Program
            {
                public static string Run()
                {
                    Rights rights = Rights.Read | Rights.Write;
                    object boxed = Level.Middle;
                    return $"{Level.High} {(Level)7} {boxed} {rights} {Rights.Write} {rights.HasFlag(Rights.Read)}";
                }
            }
            """),
        ("references to elements", """
            class Grid
            {
                private readonly int[] _cells = new int[4];
                public ref int this[int index] => ref _cells[index];
                public ref readonly int First => ref _cells[0];
            }
            static class Program
            {
                public static string Run()
                {
                    Grid grid = new();
                    grid[1] = 5;
                    grid[1] += 2;
                    ref int cell = ref grid[2];
                    cell = 9;
                    Span<int> window = new int[] { 1, 2, 3 };
                    window[1] = grid[1];
                    return $"{grid[1]} {grid[2]} {grid.First} {window[1]} {window[^1]}";
                }
            }
            """),
        ("many parts of a text", Body("""
            string a = "a", b = "b", c = "c", d = "d", e = "e";
            return a + b + c + d + e + string.Join("-", a, b, c, d) + string.Concat(a, b, c, d, e);
            """)),
        ("arrays as sequences", """
            static class Program
            {
                static int Sum(IEnumerable<int> items)
                {
                    int sum = 0;
                    foreach (int item in items) sum += item;
                    return sum;
                }
                static int Count<T>(IReadOnlyList<T>? items) => items?.Count ?? -1;
                static IEnumerable<string> Words(bool some) => some ? new[] { "a", "b" } : new List<string> { "c" };
                public static string Run()
                {
                    int[] numbers = [1, 2, 3];
                    IEnumerable<int> stored = numbers;
                    List<int> list = new(numbers);
                    list.AddRange(new[] { 4, 5 });
                    string text = string.Concat(Words(true)) + string.Concat(Words(false));
                    return $"{Sum(numbers)} {Sum(stored)} {Sum(list)} {Count(numbers)} {Count<int>(null)} {text}";
                }
            }
            """),
        ("linq", """
            static class Program
            {
                public static string Run()
                {
                    int[] numbers = [5, 3, 8, 1];
                    int sum = numbers.Where(n => n > 2).Select(n => n * 2).Sum();
                    List<int> sorted = numbers.OrderBy(n => n).ToList();
                    return $"{sum} {sorted[0]} {numbers.Max()} {numbers.Any(n => n == 8)} {numbers.Contains(3)}";
                }
            }
            """),
        ("base equality", """
            class Thing
            {
                public override bool Equals(object? other) => base.Equals(other);
                public override int GetHashCode() => 3;
            }

            static class Program
            {
                public static string Run()
                {
                    Thing a = new();
                    object b = a;
                    return $"{a.Equals(b)} {a.Equals(new Thing())}";
                }
            }
            """),
    ];

    private static string Body(string statements, string members = "") =>
        $$"""
        static class Program
        {
            public static string Run()
            {
                {{statements}}
            }

            {{members}}
        }
        """;
}
