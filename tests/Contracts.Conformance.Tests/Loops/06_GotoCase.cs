// cases: 6
// gas: 1_000_000
// call: Run 6 => 12
// call: Forever => fault OutOfGas
public sealed partial class GotoCase : Contract
{
    [Call]
    public int Run(int n)
    {
        int steps = 0;
        switch (n % 3)
        {
            case 0:
                steps++;
                goto case 1;
            case 1:
                steps++;
                n--;
                if (n > 0)
                    goto case 0;
                break;
            default:
                goto case 0;
        }

        return steps;
    }

    [Call]
    public int Forever()
    {
        int n = 0;
        switch (n)
        {
            case 0:
                n++;
                goto case 1;
            case 1:
                n--;
                goto case 0;
            default:
                return n;
        }
    }
}
