// cases: 49
// A compiler makes a fault block of this; the linker makes a catch block of that.
// call: Run => "one finally caught "
public sealed partial class FaultOfAnIterator : Contract
{
    [Call]
    public string Run()
    {
        StringBuilder log = new();
        try
        {
            foreach (int number in Numbers(log))
                log.Append(number == 1 ? "one " : "more ");
        }
        catch (InvalidOperationException)
        {
            log.Append("caught ");
        }

        return log.ToString();
    }

    private static IEnumerable<int> Numbers(StringBuilder log)
    {
        try
        {
            yield return 1;
            Throw();
            yield return 2;
        }
        finally
        {
            log.Append("finally ");
        }
    }

    private static void Throw() => throw new InvalidOperationException();
}
