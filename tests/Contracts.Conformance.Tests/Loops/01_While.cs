// cases: 1
// gas: 1_000_000
// call: While => fault OutOfGas
// call: For => fault OutOfGas
// call: Goto => fault OutOfGas
public sealed partial class Spinner : Contract
{
    private readonly StateValue<int> _written;

    [Call]
    public void While()
    {
        _written.Value = 1;
        while (true)
        {
        }
    }

    [Call]
    public void For()
    {
        for (; ; )
        {
        }
    }

    [Call]
    public void Goto()
    {
        again:
        goto again;
    }
}
