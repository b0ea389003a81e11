// cases: 52
// gas: 20_000_000
// call: Often 1000000 => fault OutOfGas
// call: Deep 1000000 100 => fault OutOfGas
// call: Often 10 => 10
// linear: Often 10 20 30 => success
public sealed partial class ThrowOften : Contract
{
    [Call]
    public int Often(int n)
    {
        int caught = 0;
        for (int i = 0; i < n; i++)
        {
            try
            {
                throw new InvalidOperationException();
            }
            catch (InvalidOperationException)
            {
                caught++;
            }
        }

        return caught;
    }

    [Call]
    public int Deep(int n, int depth)
    {
        int caught = 0;
        for (int i = 0; i < n; i++)
        {
            try
            {
                Dive(depth);
            }
            catch (InvalidOperationException)
            {
                caught++;
            }
        }

        return caught;
    }

    private static int Dive(int depth) => depth == 0 ? throw new InvalidOperationException() : 1 + Dive(depth - 1);
}
