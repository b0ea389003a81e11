public static class Program
{
    public static string Run()
    {
        Tally tally = new();
        Tally same = tally;
        tally += 5;
        tally += 6;
        tally++;
        tally -= "ab";
        Money money = new(10);
        money += new Money(5);
        money *= 3;
        return $"{tally.Total} {ReferenceEquals(tally, same)} {tally.Log} {money.Cents}";
    }

    sealed class Tally
    {
        public int Total { get; private set; }

        public string Log { get; private set; } = "";

        public void operator +=(int n)
        {
            Total += n;
            Log += "+";
        }

        public void operator -=(string text) => Total -= text.Length;

        public void operator ++() => Total++;
    }

    struct Money(long cents)
    {
        public long Cents { get; private set; } = cents;

        public static Money operator +(Money a, Money b) => new(a.Cents + b.Cents);

        public void operator *=(int factor) => Cents *= factor;
    }
}
