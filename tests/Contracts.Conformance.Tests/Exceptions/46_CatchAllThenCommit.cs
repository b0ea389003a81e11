// cases: 46
// gas: 1_000_000
// call: Catch => fault OutOfGas
// call: CatchTyped => fault OutOfGas
// call: CatchInCaller => fault OutOfGas
// call: CatchInLoop => fault OutOfGas
// call: Written => 0
public sealed partial class CatchAllThenCommit : Contract
{
    private readonly StateValue<int> _written;

    [Call]
    public void Catch()
    {
        try
        {
            Burn();
        }
        catch
        {
            _written.Value = 5;
        }

        _written.Value = 1;
    }

    [Call]
    public void CatchTyped()
    {
        try
        {
            Burn();
        }
        catch (InvalidOperationException)
        {
            _written.Value = 2;
        }
        catch (Exception)
        {
            _written.Value = 3;
        }
    }

    [Call]
    public void CatchInCaller()
    {
        try
        {
            Catch();
        }
        catch (Exception)
        {
            _written.Value = 4;
        }
    }

    [Call]
    public void CatchInLoop()
    {
        while (true)
        {
            try
            {
                Burn();
            }
            catch
            {
                continue;
            }
        }
    }

    [Call]
    public int Written() => _written.Value;

    private static void Burn()
    {
        while (true)
        {
        }
    }
}
