// cases: 52
// gas: 20_000_000
// call: Often 1000000 => fault OutOfGas
// call: Often 10 => 10
// linear: Often 10 20 30 => success
public sealed partial class ThrowFromFinally : Contract
{
    [Call]
    public int Often(int n)
    {
        int caught = 0;
        for (int i = 0; i < n; i++)
        {
            try
            {
                Replace(n - n);
            }
            catch (DivideByZeroException)
            {
                caught++;
            }
        }

        return caught;
    }

    private static int Replace(int zero)
    {
        int sum = 0;
        try
        {
            try
            {
                try
                {
                    sum += 1 / zero;
                }
                finally
                {
                    sum += 2 / zero;
                }
            }
            finally
            {
                sum += 3 / zero;
            }
        }
        finally
        {
            sum += 4 / zero;
        }

        return sum;
    }
}
