// cases: 41
// A comparer that throws, that contradicts itself, or that never says equal: the sort ends, the same everywhere.
// gas: 100_000_000
// call: Throws => fault UnhandledException
// call: Caught => "caught"
// call: Always 1 => success
// call: Always -1 => fault UnhandledException
// call: Alternating => success
public sealed partial class ComparersThatLie : Contract
{
    [Call]
    public void Throws() => Numbers().Sort((_, _) => throw new NotSupportedException());

    [Call]
    public string Caught()
    {
        try
        {
            Throws();
            return "sorted";
        }
        catch (Exception)
        {
            return "caught";
        }
    }

    [Call]
    public string Always(int answer)
    {
        List<int> numbers = Numbers();
        numbers.Sort((_, _) => answer);
        return string.Join(",", numbers);
    }

    [Call]
    public string Alternating()
    {
        int calls = 0;
        List<int> numbers = Numbers();
        numbers.Sort((_, _) => calls++ % 2 == 0 ? 1 : -1);
        return string.Join(",", numbers);
    }

    private static List<int> Numbers() => [.. Enumerable.Range(0, 100)];
}
