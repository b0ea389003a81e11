// cases: 5
// call: AfterTry => fault OutOfGas
// call: FromCatch => fault OutOfGas
// call: FromTry => fault OutOfGas
// call: Bounded 4 => 4
public sealed partial class GotoRoundTry : Contract
{
    [Call]
    public void AfterTry()
    {
        again:
        try
        {
        }
        catch (Exception)
        {
        }

        goto again;
    }

    [Call]
    public void FromCatch()
    {
        again:
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
            goto again;
        }
    }

    [Call]
    public void FromTry()
    {
        again:
        try
        {
            goto again;
        }
        catch (Exception)
        {
        }
    }

    [Call]
    public int Bounded(int n)
    {
        int caught = 0;
        again:
        try
        {
            if (caught < n)
                throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
            caught++;
            goto again;
        }

        return caught;
    }
}
