// cases: 50
// call: Run => "inner outer System.InvalidOperationException"
// call: Escapes => fault UnhandledException: System.InvalidOperationException
// call: OwnException => fault UnhandledException: OwnException
// call: NullThrown => fault NullReference
public sealed partial class Rethrow : Contract
{
    [Call]
    public string Run()
    {
        StringBuilder log = new();
        try
        {
            Twice(log);
        }
        catch (InvalidOperationException)
        {
            log.Append("outer System.InvalidOperationException");
        }

        return log.ToString();
    }

    [Call]
    public void Escapes() => Twice(new StringBuilder());

    [Call]
    public void OwnException() => throw new OwnException();

    [Call]
    public void NullThrown()
    {
        Exception? none = null;
        throw none!;
    }

    private static void Twice(StringBuilder log)
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
            log.Append("inner ");
            throw;
        }
    }
}

public sealed class OwnException : Exception
{
}
