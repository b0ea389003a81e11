public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Point a = new(1, 2);
        Point b = new(1, 2);
        Point c = a with { Y = 5 };
        log.AppendLine($"{a == b} {a.Equals((object)b)} {a != c} {ReferenceEquals(a, b)} "
            + $"{a.GetHashCode() == b.GetHashCode()}");
        log.AppendLine(c.ToString());
        Named n = new("x", a, null, [1, 2]);
        log.AppendLine(n.Name + n.Where + (n == new Named("x", b, null, n.Marks)));
        Base d = new Derived(1, "two");
        log.AppendLine(d.ToString() + (d == new Derived(1, "two")) + (d == new Base(1)));
        (int x, int y) = c;
        log.AppendLine($"{x},{y}");
        Money m = new(12.50m, "EUR");
        log.AppendLine($"{m} {m == new Money(12.5m, "EUR")} {m with { Amount = 3 }}");
        HashSet<Point> set = [a, b, c];
        log.AppendLine(set.Count.ToString());
        return log.ToString();
    }
}
public record Point(int X, int Y);
public sealed record Named(string Name, Point Where, decimal? Price, int[] Marks);
public record Base(int Id);
public record Derived(int Id, string Text) : Base(Id);
public readonly record struct Money(decimal Amount, string Currency);
