// cases: 48
// gas: 1_000_000
// call: Work => fault OutOfGas
// call: Nested => fault OutOfGas
// call: Dispose => fault OutOfGas
// call: Written => 0
public sealed partial class FinallyAfterTheLimit : Contract
{
    private readonly StateValue<int> _written;

    [Call]
    public void Work()
    {
        try
        {
            Burn();
        }
        finally
        {
            for (int i = 0; i < 1_000_000; i++)
                _written.Value = i;
        }
    }

    [Call]
    public void Nested()
    {
        try
        {
            try
            {
                Burn();
            }
            finally
            {
                Burn();
            }
        }
        finally
        {
            _written.Value = 1;
        }
    }

    [Call]
    public void Dispose()
    {
        using Writer writer = new(_written);
        Burn();
    }

    [Call]
    public int Written() => _written.Value;

    private static void Burn()
    {
        while (true)
        {
        }
    }

    private sealed class Writer(StateValue<int> written) : IDisposable
    {
        public void Dispose() => written.Value = 2;
    }
}
