// cases: 20
// call: Direct 1000000 => fault StackOverflow
// call: Mutual 1000000 => fault StackOverflow
// call: Virtual 1000000 => fault StackOverflow
// call: Closure 1000000 => fault StackOverflow
// call: Generic 1000000 => fault StackOverflow
// call: Property => fault StackOverflow
// call: Direct 500 => 500
// call: Mutual 500 => 500
// linear: Direct 100 200 300 => success
public sealed partial class Recursion : Contract
{
    [Call]
    public int Direct(int n) => n == 0 ? 0 : 1 + Direct(n - 1);

    [Call]
    public int Mutual(int n) => n == 0 ? 0 : 1 + Other(n - 1);

    [Call]
    public int Virtual(int n) => new Derived().Dive(n);

    [Call]
    public int Closure(int n)
    {
        Func<int, int>? dive = null;
        dive = left => left == 0 ? 0 : 1 + dive!(left - 1);
        return dive(n);
    }

    [Call]
    public int Generic(int n) => Dive<string>(n);

    [Call]
    public int Property() => new Derived().Itself;

    private int Other(int n) => n == 0 ? 0 : 1 + Mutual(n - 1);

    private static int Dive<T>(int n) => n == 0 ? 0 : 1 + Dive<T>(n - 1);

    private abstract class Base
    {
        public int Itself => Itself + 1;

        public abstract int Dive(int n);
    }

    private sealed class Derived : Base
    {
        public override int Dive(int n) => n == 0 ? 0 : 1 + ((Base)this).Dive(n - 1);
    }
}
