// cases: 11
// gas: 1_000_000
// call: Lambda => fault OutOfGas
// call: Closure 1 => fault OutOfGas
// call: LocalFunction 1 => fault OutOfGas
// call: Iterator => fault OutOfGas
// call: EmptyIterator => fault OutOfGas
// call: MethodGroup => fault OutOfGas
// call: Query => fault OutOfGas
public sealed partial class Functions : Contract
{
    [Call]
    public int Lambda()
    {
        Func<int> spin = () =>
        {
            int number = 1;
            while (number > 0)
                number ^= 2;
            return number;
        };
        return spin();
    }

    [Call]
    public int Closure(int n)
    {
        Func<int> spin = () =>
        {
            while (n > 0)
            {
            }

            return n;
        };
        return spin();
    }

    [Call]
    public int LocalFunction(int n)
    {
        return Spin();

        int Spin()
        {
            while (n > 0)
            {
            }

            return n;
        }
    }

    [Call]
    public int Iterator()
    {
        int sum = 0;
        foreach (int number in Endless())
            sum ^= number;
        return sum;
    }

    [Call]
    public int EmptyIterator() => Nothing(1).Count();

    [Call]
    public int MethodGroup()
    {
        Func<int, int> spin = Spin;
        return spin(1);
    }

    [Call]
    public int Query() => (from number in Endless() where number > 2 select number).First();

    private static IEnumerable<int> Endless()
    {
        while (true)
            yield return 1;
    }

    private static IEnumerable<int> Nothing(int n)
    {
        while (n > 0)
        {
        }

        yield break;
    }

    private static int Spin(int number)
    {
        while (number > 0)
        {
        }

        return number;
    }
}
