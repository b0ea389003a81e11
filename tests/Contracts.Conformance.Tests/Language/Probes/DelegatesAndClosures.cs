public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int counter = 0;
        Action increment = () => counter++;
        increment(); increment();
        Func<int, Func<int, int>> adder = x => y => x + y + counter;
        log.AppendLine(adder(1)(2).ToString());
        Func<int, int> square = Square;
        Predicate<int> even = static x => x % 2 == 0;
        Comparison<string> byLength = (a, b) => a.Length - b.Length;
        log.AppendLine($"{square(5)} {even(4)} {byLength("aa", "b")} {Apply(Math.Abs, -3)}");
        List<Func<int>> captured = [];
        for (int i = 0; i < 3; i++) { int copy = i; captured.Add(() => copy * 10); }
        foreach (Func<int> f in captured) log.Append(f()).Append(' ');
        Transform t = Reverse;
        log.AppendLine(t("abc"));
        int Local(int n) => n <= 1 ? 1 : n * Local(n - 1);
        log.AppendLine(Local(6).ToString());
        var named = new Named("n");
        Func<string, string> method = named.Greet;
        log.AppendLine(method("x"));
        return log.ToString();
    }

    delegate string Transform(string s);
    static string Reverse(string s) { char[] c = s.ToCharArray(); Array.Reverse(c); return new string(c); }
    static int Square(int x) => x * x;
    static int Apply(Func<int, int> f, int x) => f(x);
    sealed class Named(string name) { public string Greet(string other) => name + other; }
}
