public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        object[] items = [1, "text", 2.5m, null!, new int[] { 1, 2, 3 }, 'c', true, 7L, (1, "one"),
            new Shape.Circle(3), new Shape.Square(4)];
        foreach (object item in items)
            log.AppendLine(Describe(item));
        log.AppendLine(Grade(91) + Grade(75) + Grade(10) + Grade(-1));
        log.AppendLine(Lists([]) + Lists([1]) + Lists([1, 2]) + Lists([1, 2, 3]) + Lists([9, 8, 7, 1]));
        log.AppendLine(Quadrant((1, 1)) + Quadrant((-1, 1)) + Quadrant((0, 5)));
        string? s = null;
        log.AppendLine((s is null) + " " + (s is not { Length: > 0 }));
        return log.ToString();
    }

    static string Describe(object? o) => o switch
    {
        null => "null",
        int and > 0 => "positive",
        int i => "int " + i,
        string { Length: var n } text when n > 3 => text + n,
        string => "short",
        decimal d => "decimal " + d,
        int[] and [var first, .., var last] => $"array {first}..{last}",
        char or bool => "small",
        long l => "long " + l,
        (int a, string b) => a + b,
        Shape.Circle(var r) => "circle " + r,
        Shape { Area: > 10 } big => "big " + big.Area,
        _ => "other",
    };

    static string Grade(int points) => points switch { >= 90 => "A", >= 70 and < 90 => "B", < 0 => "?", _ => "F" };

    static string Lists(int[] a) => a switch { [] => "0", [var x] => "1:" + x, [1, var y] => "2:" + y, [..,
        1] => "ends", [_, .. var rest] => "rest" + rest.Length };

    static string Quadrant((int X, int Y) p) => p switch { ( > 0, > 0) => "I", ( < 0, > 0) => "II", _ => "axis" };

    public abstract record Shape
    {
        public abstract int Area { get; }
        public sealed record Circle(int Radius) : Shape { public override int Area => 3 * Radius * Radius; }
        public sealed record Square(int Side) : Shape { public override int Area => Side * Side; }
    }
}
