// Default implementations and static abstract members in one contract: each is lowered, and neither loses the other.
public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        log.Append(((IGreeter)new Plain()).Greet("a")).Append(Greet(new Loud(), "b")).Append(Greet(new Quiet(), "c"));
        log.Append(' ').Append(Total<Meters>(3)).Append(' ').Append(Total<Feet>(4));
        return log.ToString();
    }

    static string Greet<T>(T greeter, string name) where T : IGreeter => greeter.Greet(name) + greeter.Mark;

    static int Total<T>(int count) where T : IUnit<T>
    {
        Func<T, int> read = item => item.Value + T.Weight(count);
        T sum = T.Zero;
        for (int i = 0; i < count; i++)
            sum += T.Of(i);
        return new[] { sum, T.Of(count) }.Select(read).Sum();
    }

    interface IGreeter
    {
        string Mark => "!";

        string Greet(string name) => "hello " + name + Mark;
    }

    interface ILoud : IGreeter
    {
        string IGreeter.Greet(string name) => name.ToUpperInvariant();
    }

    sealed class Plain : IGreeter;

    sealed class Loud : ILoud
    {
        public string Mark => "!!";
    }

    readonly struct Quiet : IGreeter;

    interface IUnit<TSelf> where TSelf : IUnit<TSelf>
    {
        int Value { get; }

        static abstract TSelf Zero { get; }

        static abstract TSelf Of(int value);

        static abstract TSelf operator +(TSelf a, TSelf b);

        static virtual int Weight(int n) => n > 3 ? TSelf.Of(n).Value : TSelf.Zero.Value;
    }

    readonly record struct Meters(int Value) : IUnit<Meters>
    {
        public static Meters Zero => new(0);

        public static Meters Of(int value) => new(value * 100);

        public static Meters operator +(Meters a, Meters b) => new(a.Value + b.Value);
    }

    sealed record Feet(int Value) : IUnit<Feet>
    {
        public static Feet Zero => new(1);

        public static Feet Of(int value) => new(value * 30);

        public static Feet operator +(Feet a, Feet b) => new(a.Value + b.Value);

        public static int Weight(int n) => -n;
    }
}
