public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Customer? customer = new("Ann");
        Customer? nobody = null;
        customer?.Name = "Bea";
        nobody?.Name = Fail();
        customer?.Visits += 3;
        customer?.Tags[0] = "t";
        nobody?.Tags[0] = Fail();
        log.Append(customer!.Name).Append(customer.Visits).Append(customer.Tags[0]).Append(nameof(List<>))
            .Append(nameof(Dictionary<,>));
        try
        {
            customer.Name = "";
        }
        catch (ArgumentException)
        {
            log.Append("refused");
        }

        Parse parse = (text, out value) => int.TryParse(text, out value);
        log.Append(parse("7", out int seven)).Append(seven);
        int[] data = [3, 1, 2];
        log.Append(Longest(data)).Append(data.Contains(3)).Append(IndexOf("abc", 'c'));
        customer.Renamed += (_, name) => log.Append('[').Append(name).Append(']');
        customer.Name = "Cy";
        return log.ToString();
    }

    static string Fail() => throw new InvalidOperationException();

    static int Longest(ReadOnlySpan<int> items) => items.Length;

    static int IndexOf(ReadOnlySpan<char> text, char c) => text.IndexOf(c);

    delegate bool Parse(string text, out int value);
}

sealed partial class Customer
{
    private EventHandler<string>? _renamed;

    public partial Customer(string name);

    public partial event EventHandler<string> Renamed;

    public string Name
    {
        get;
        set
        {
            field = value.Length > 0 ? value : throw new ArgumentException("empty");
            _renamed?.Invoke(this, field);
        }
    } = "initial";

    public int Visits { get => field + 1; set; }

    public string[] Tags { get; } = new string[2];

    public partial string Upper { get; }

    public partial int this[int index] { get; }
}

sealed partial class Customer
{
    public partial Customer(string name) => Name = name;

    public partial event EventHandler<string> Renamed
    {
        add => _renamed += value;
        remove => _renamed -= value;
    }

    public partial string Upper => Name.ToUpperInvariant();

    public partial int this[int index] => index;
}
