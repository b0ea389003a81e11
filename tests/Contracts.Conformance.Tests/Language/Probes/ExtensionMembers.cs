public static class Program
{
    public static string Run()
    {
        int[] data = [1, 2, 3];
        List<int> list = [4, 5];
        StringBuilder log = new();
        log.Append(data.IsLong).Append(list.Second()).Append(int.Parsed("5")).Append("abc".Half)
            .Append(string.Twice("x"));
        log.Append((data + list).Count).Append(Point.Origin.X).Append(new Point(3).Moved(2).X)
            .Append(list.Tail(1).Count());
        Point p = new(1);
        p.Shift(5);
        log.Append(p.X).Append(list.Pairs("k").Count);
        return log.ToString();
    }
}

public record struct Point(int X);

public static class Extensions
{
    extension(IReadOnlyCollection<int> items)
    {
        public bool IsLong => items.Count > 2;
    }

    extension<T>(List<T> items)
    {
        public T Second() => items[1];

        public IEnumerable<T> Tail(int skip)
        {
            for (int i = skip; i < items.Count; i++)
                yield return items[i];
        }

        public Dictionary<string, TLabel> Pairs<TLabel>(TLabel label) =>
            items.ToDictionary(item => item!.ToString()!, _ => label);
    }

    extension(int)
    {
        public static int Parsed(string text) => int.Parse(text);
    }

    extension(string text)
    {
        public string Half => text[..(text.Length / 2)];

        public static string Twice(string value) => value + value;
    }

    extension(int[] items)
    {
        public static List<int> operator +(int[] left, List<int> right) => [.. left, .. right];
    }

    extension(ref Point point)
    {
        public void Shift(int by) => point = new Point(point.X + by);
    }

    extension(Point point)
    {
        public static Point Origin => new(7);

        public Point Moved(int by) => new(point.X + by);
    }
}
