// cases: 11
// gas: 1_000_000
// call: Constructor => fault OutOfGas
// call: Getter => fault OutOfGas
// call: Setter => fault OutOfGas
// call: Indexer => fault OutOfGas
// call: Operator => fault OutOfGas
// call: Conversion => fault OutOfGas
// call: Dispose => fault OutOfGas
public sealed partial class Members : Contract
{
    [Call]
    public int Constructor() => new Looping(1).Number;

    [Call]
    public int Getter() => new Looping().Endless;

    [Call]
    public void Setter() => new Looping().Endless = 1;

    [Call]
    public int Indexer() => new Looping()[3];

    [Call]
    public int Operator() => (new Looping() + new Looping()).Number;

    [Call]
    public int Conversion() => (int)new Looping();

    [Call]
    public void Dispose()
    {
        using Looping looping = new();
    }

    private sealed class Looping : IDisposable
    {
        public Looping()
        {
        }

        public Looping(int number)
        {
            Number = number;
            while (Number > 0)
                Number ^= 2;
        }

        public int Number { get; private set; }

        public int Endless
        {
            get
            {
                while (true)
                    Number ^= 1;
            }

            set
            {
                while (true)
                    Number ^= value;
            }
        }

        public int this[int index]
        {
            get
            {
                while (true)
                    Number ^= index;
            }
        }

        public static Looping operator +(Looping left, Looping right)
        {
            while (left.Number == right.Number)
            {
            }

            return left;
        }

        public static explicit operator int(Looping looping)
        {
            while (looping.Number == 0)
            {
            }

            return 0;
        }

        public void Dispose()
        {
            while (Number == 0)
            {
            }
        }
    }
}
