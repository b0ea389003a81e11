public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        object?[] items =
        [
            1, -5, "text", "", null, 'c', 3.5m, new Point(0, 0), new Point(2, 3), new int[] { 1, 2, 3 }, (1, "a"), true,
        ];
        foreach (object? item in items)
            log.Append(Describe(item)).Append(' ');
        log.Append('\n');
        int[][] lists = [[], [1], [1, 2], [1, 2, 3], [9, 8, 7, 6], [0, 5, 0]];
        foreach (int[] list in lists)
            log.Append(Shape(list)).Append(' ');
        foreach (char c in "aZ5 _")
            log.Append(Class(c));
        log.Append('\n');
        for (int age = 0; age < 90; age += 22)
            log.Append(Age(age)).Append(Quadrant(age - 40, 40 - age)).Append(' ');
        log.Append(Command("go north")).Append(Command("quit")).Append(Command("take big key")).Append('\n');
        Order order = new(new Customer("Ann", new Address("Bern")), 3);
        log.Append(order is { Customer.Address.City: "Bern", Count: > 1 and < 5 } ? "match" : "no");
        log.Append(order is { Customer: { Name: [var first, .., _] } } ? first : '-');
        if (order is (_, var count) && count is not 0)
            log.Append(count);
        if (items[2] is string { Length: var length } text)
            log.Append(text).Append(length);
        log.Append(Tuple(true, false)).Append(Tuple(false, false)).Append("AB".AsSpan() is "AB")
            .Append(Nullable(null)).Append(Nullable(3));
        log.Append(List([1, 2, 3, 4, 5])).Append(Enum(Color.Green | Color.Red)).Append(Generic(5)).Append(Generic("s"));
        return log.ToString();
    }

    static string Describe(object? item) => item switch
    {
        null => "null",
        int and > 0 => "positive",
        int n when n < 0 => "negative" + n,
        string { Length: 0 } => "empty",
        string s => s,
        char or bool => "small",
        decimal d => d.ToString(),
        Point(0, 0) => "origin",
        Point { X: var x, Y: > 2 } => "point" + x,
        int[] { Length: 3 } => "three",
        (int a, string b) => a + b,
        _ => "other",
    };

    static string Shape(int[] items) => items switch
    {
        [] => "none",
        [var one] => "one" + one,
        [1, var second] => "two" + second,
        [0, .., 0] => "zeros",
        [_, .. var middle, _] => "middle" + middle.Length,
    };

    static string List(List<int> items) => items is [var head, .., 5] ? "head" + head : "no";

    static char Class(char c) => c switch
    {
        >= 'a' and <= 'z' => 'l',
        >= 'A' and <= 'Z' => 'u',
        >= '0' and <= '9' => 'd',
        ' ' or '\t' => 's',
        not (' ' or '\t') => 'o',
    };

    static string Age(int age) => age switch
    {
        < 18 => "child",
        < 65 => "adult",
        _ => "senior",
    };

    static int Quadrant(int x, int y) => (x, y) switch
    {
        ( > 0, > 0) => 1,
        ( < 0, > 0) => 2,
        ( < 0, < 0) => 3,
        ( > 0, < 0) => 4,
        _ => 0,
    };

    static string Command(string text) => text.Split(' ') switch
    {
        ["go", var where] => "going " + where,
        ["take", .. var things] => "taking " + things.Length,
        ["quit"] => "bye",
        _ => "?",
    };

    static string Tuple(bool a, bool b)
    {
        switch (a, b)
        {
            case (true, _):
                return "a";
            case (_, true):
                return "b";
            case var (x, y) when !x && !y:
                return "neither";
            default:
                return "?";
        }
    }

    static string Nullable(int? n) => n is { } value ? "v" + value : "none";

    static string Enum(Color color) => color switch
    {
        Color.Red => "red",
        Color.Red | Color.Green => "yellow",
        _ => "dark",
    };

    static string Generic<T>(T value) => value is int n ? "int" + n : value is string s ? "string" + s : "?";

    [Flags]
    enum Color : byte
    {
        None = 0,
        Red = 1,
        Green = 2,
    }

    readonly record struct Point(int X, int Y);

    sealed record Address(string City);

    sealed record Customer(string Name, Address Address);

    sealed class Order(Customer customer, int count)
    {
        public Customer Customer => customer;

        public int Count => count;

        public void Deconstruct(out Customer customer, out int count) => (customer, count) = (Customer, Count);
    }
}
