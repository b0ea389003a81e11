public static class Program
{
    private static readonly int Small = 5;
    private static readonly long Large = Small2;
    private static readonly string Name = "name";
    private static readonly decimal Rate = 0.125m;
    private static readonly Color Kind = Color.Blue;
    private static readonly Money Price = new(250, "EUR");
    private static readonly Money Copy = Price;
    private static readonly UInt128 Wide = ulong.MaxValue;
    private static readonly string? Nothing;
    private static readonly Money None = default;
    private static readonly int? Maybe = 4;
    private static readonly string Empty = string.Empty;

    private const long Small2 = 1L << 40;

    private static Pair Origin { get; } = new Pair(new Money(1, "A"), 2);

    private static decimal Fee { get; } = 1.50m;

    public static string Run()
    {
        StringBuilder log = new();
        log.Append(Small).Append(Large).Append(Name).Append(Rate).Append(Kind).Append(Empty.Length);
        log.Append(Price).Append(Price.Twice()).Append(Copy.Equals(Price)).Append(Copy == Price);
        log.Append(Origin.First.Currency).Append(Origin.Count).Append(Fee * 2).Append(Nothing is null);
        log.Append(Wide > 5).Append(Holder<int>.Size).Append(ReferenceEquals(Name, "name"));
        log.Append(None).Append(Maybe).Append(Price.Cents.CompareTo(3L)).Append(Holder<Money>.Value)
            .Append(Maybe.Value);
        return log.ToString();
    }

    enum Color
    {
        Red,
        Blue,
    }

    readonly record struct Money(long Cents, string Currency)
    {
        public static readonly Money Zero = new(0, "");

        public Money Twice() => this with { Cents = (Cents * 2) + Zero.Cents };
    }

    private readonly struct Pair
    {
        internal Pair(Money first, int count)
        {
            First = first;
            Count = count;
        }

        internal Money First { get; }

        public int Count { get; }
    }

    static class Holder<T>
    {
        public static readonly int Size = 7;
        public static readonly T? Value;
    }
}
