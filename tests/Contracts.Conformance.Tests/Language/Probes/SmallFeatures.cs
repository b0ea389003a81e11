public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Extensions(log);
        ExpressionVariables(log);
        Shadowing(log);
        NaturalTypes(log);
        Assigned(log, [3, 4]);
        Widths(log);
        return log.ToString();
    }

    /// <summary>Documentation, with <see cref="Point"/> in it.</summary>
    /// <param name="log">Takes the lines.</param>
    static void Extensions(StringBuilder log)
    {
        Point point = new(1, 2);
        point.Move(3, 4);
        log.Append(point.Sum()).Append(' ').Append(new Point(5, 6).Sum()).Append('\n');
    }

    static void ExpressionVariables(StringBuilder log)
    {
        string[] texts = ["1", "x", "30"];
        IEnumerable<int> numbers =
            from text in texts
            where int.TryParse(text, out int number) && number > 0
            select text is { Length: > 1 and var length } ? length * 100 : text.Length;
        Parsed good = new("12");
        Parsed bad = new("y");
        log.Append(string.Join(',', numbers)).Append(good.Value).Append(good.Initial).Append(bad.Value).Append('\n');
    }

    static void Shadowing(StringBuilder log)
    {
        int value = 3;
        Func<int, int> twice = static value => value * 2;
        log.Append(Square(value)).Append(twice(value + 1)).Append(First(stackalloc int[] { 7, 8 })).Append('\n');

        static int Square(int value) => value * value;
        static int First(ReadOnlySpan<int> items) => items[0];
    }

    static void NaturalTypes(StringBuilder log)
    {
        var half = Half;
        var say = (string text) => text + "!";
        var show = new Point(8, 9).Show;
        log.Append(half(9)).Append(say("a")).Append(show()).Append(nameof(Point.X.CompareTo)).Append('\n');
    }

    static int Half(int value) => value / 2;

    // What the compiler only knows as assigned since it looks into `?.` and comparisons with constants.
    static void Assigned(StringBuilder log, List<int>? items)
    {
        if (items?.Exists(TryTake(out int taken)) == true)
            log.Append(taken);
#line (1, 1) - (1, 20) 3 "Elsewhere.cs"
        log.Append(OrDefault<string>(null) ?? "none").Append(OrDefault<int>(0));
#line default
        log.Append('\n');
    }

    static Predicate<int> TryTake(out int taken)
    {
        taken = 4;
        return item => item == 4;
    }

    static T? OrDefault<T>(T? value) => value is null ? default : value;

    static void Widths(StringBuilder log)
    {
        const int All = sizeof(bool) + sizeof(char) + sizeof(long) + sizeof(decimal);
        log.Append(All).Append(sizeof(Size));
    }

    enum Size : short
    {
        Small,
    }

    class Parsed(string text)
    {
        public int Initial = int.TryParse(text, out int number) ? number + 1 : -1;

        public int Value { get; } = int.TryParse(text, out int parsed) && parsed is var copy ? copy : -2;
    }
}

public struct Point(int x, int y)
{
    public int X = x;
    public int Y = y;

    public readonly string Show() => $"{X}/{Y}";
}

public static class PointExtensions
{
    public static void Move(this ref Point point, int x, int y)
    {
        point.X += x;
        point.Y += y;
    }

    public static int Sum(this in Point point) => point.X + point.Y;
}
