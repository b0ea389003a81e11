// cases: 3
// gas: 1_000_000
// call: Run 100 => 101
// call: Run 2147483647 => fault OutOfGas
// call: Forever => fault OutOfGas
// linear: Run 10 20 30 => success
public sealed partial class DoWhile : Contract
{
    [Call]
    public int Run(int n)
    {
        int i = 0;
        do
        {
        }
        while (i++ < n);
        return i;
    }

    [Call]
    public int Forever()
    {
        int i = 0;
        do
        {
            i ^= 1;
        }
        while (i < 2);
        return i;
    }
}
