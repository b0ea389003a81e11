// cases: 11
// gas: 1_000_000
// call: NestedStruct => fault OutOfGas
// call: OtherClass => fault OutOfGas
// call: GenericClass => fault OutOfGas
// call: ThroughInterface => fault OutOfGas
// call: ThroughBase => fault OutOfGas
// call: Record => fault OutOfGas
// call: Extension => fault OutOfGas
public sealed partial class Types : Contract
{
    [Call]
    public int NestedStruct() => default(Inner.Deep).Spin();

    [Call]
    public int OtherClass() => Helper.Spin(1);

    [Call]
    public int GenericClass() => new Generic<string>().Spin();

    [Call]
    public int ThroughInterface()
    {
        ISpinning spinning = new Generic<int>();
        return spinning.Spin();
    }

    [Call]
    public int ThroughBase()
    {
        Base derived = new Derived();
        return derived.Spin();
    }

    [Call]
    public bool Record() => new Endless(1) == new Endless(1);

    [Call]
    public int Extension() => 1.Spun();

    private static class Inner
    {
        internal struct Deep
        {
            private int _number;

            public int Spin()
            {
                while (_number == 0)
                {
                }

                return _number;
            }
        }
    }

    private interface ISpinning
    {
        int Spin();
    }

    private sealed class Generic<T> : ISpinning
    {
        private readonly List<T> _items = [];

        public int Spin()
        {
            while (_items.Count == 0)
            {
            }

            return 0;
        }
    }

    private abstract class Base
    {
        public virtual int Spin() => 0;
    }

    private sealed class Derived : Base
    {
        public override int Spin()
        {
            int number = base.Spin();
            while (number == 0)
            {
            }

            return number;
        }
    }

    private sealed record Endless(int Number)
    {
        public bool Equals(Endless? other)
        {
            while (other is not null)
            {
            }

            return false;
        }

        public override int GetHashCode() => Number;
    }
}

internal static class Helper
{
    public static int Spin(int number)
    {
        while (number != 0)
        {
        }

        return number;
    }

    public static int Spun(this int number) => Spin(number);
}
