// cases: 23
// No handler survives the end of the stack, however deep it stands.
// gas: 1_000_000_000
// call: InCatch => fault
// call: InFinally => fault
// call: CatchesTheEnd => fault StackOverflow
// call: Shallow 20 => 20
public sealed partial class InHandlers : Contract
{
    private readonly StateValue<int> _written;

    [Call]
    public void InCatch() => Catch();

    [Call]
    public void InFinally() => Finally();

    [Call]
    public void CatchesTheEnd()
    {
        try
        {
            Dive(1);
        }
        catch (Exception)
        {
            _written.Value = 1;
        }
    }

    [Call]
    public int Shallow(int n)
    {
        if (n == 0)
            return 0;
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
            return 1 + Shallow(n - 1);
        }
    }

    private static void Catch()
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
            Catch();
        }
    }

    private static void Finally()
    {
        try
        {
        }
        finally
        {
            Finally();
        }
    }

    private static int Dive(int n) => 1 + Dive(n + 1);
}
