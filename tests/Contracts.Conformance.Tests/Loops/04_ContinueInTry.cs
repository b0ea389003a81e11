// cases: 4
// gas: 1_000_000
// call: ThroughFinally => fault OutOfGas
// call: ThroughCatch => fault OutOfGas
// call: Bounded 50 => 100
// linear: Bounded 10 20 30 => success
public sealed partial class ContinueInTry : Contract
{
    [Call]
    public void ThroughFinally()
    {
        while (true)
        {
            try
            {
                continue;
            }
            finally
            {
            }
        }
    }

    [Call]
    public void ThroughCatch()
    {
        while (true)
        {
            try
            {
                continue;
            }
            catch (InvalidOperationException)
            {
                return;
            }
        }
    }

    [Call]
    public int Bounded(int n)
    {
        int steps = 0;
        for (int i = 0; i < n; i++)
        {
            try
            {
                steps++;
                continue;
            }
            finally
            {
                steps++;
            }
        }

        return steps;
    }
}
