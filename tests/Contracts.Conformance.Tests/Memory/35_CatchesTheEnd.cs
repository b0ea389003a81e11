// cases: 35, 46
// gas: 1_000_000_000
// call: CatchAll => fault OutOfMemory
// call: Retry => fault OutOfMemory
// call: Finally => fault OutOfMemory
// call: Written => 0
public sealed partial class CatchesTheEnd : Contract
{
    private readonly StateValue<int> _written;

    [Call]
    public void CatchAll()
    {
        try
        {
            _ = new long[100_000_000];
        }
        catch
        {
            _written.Value = 1;
        }
    }

    [Call]
    public int Retry()
    {
        int size = 1 << 30;
        while (true)
        {
            try
            {
                return new byte[size].Length;
            }
            catch (Exception)
            {
                size /= 2;
            }
        }
    }

    [Call]
    public void Finally()
    {
        try
        {
            _ = new long[100_000_000];
        }
        finally
        {
            _written.Value = 2;
        }
    }

    [Call]
    public int Written() => _written.Value;
}
