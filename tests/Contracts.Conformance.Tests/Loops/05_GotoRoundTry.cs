// cases: 5
// call: AfterTry => fault OutOfGas
// call: FromCatch => fault OutOfGas
// call: FromTry => fault OutOfGas
// call: Bounded 4 => 4
public sealed partial class GotoRoundTry : Contract
{
    [Call]
    public int AfterTry()
    {
        int caught = 0;
        again:
        try
        {
            caught ^= 2;
        }
        catch (Exception)
        {
            return caught;
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
    public int FromTry()
    {
        int caught = 0;
        again:
        try
        {
            caught ^= 2;
            goto again;
        }
        catch (Exception)
        {
            return caught;
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
