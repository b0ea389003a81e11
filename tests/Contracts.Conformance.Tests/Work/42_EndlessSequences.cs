// cases: 42
// gas: 10_000_000
// call: Count => fault OutOfGas
// call: Last => fault OutOfGas
// call: Any => fault OutOfGas
// call: Contains => fault OutOfGas
// call: Aggregate => fault
// call: Skip => fault OutOfGas
// call: Where => fault OutOfGas
// call: Generated => fault OutOfGas
// call: Take 5 => 10
public sealed partial class EndlessSequences : Contract
{
    [Call]
    public int Count() => Large().Count();

    [Call]
    public int Last() => Large().Last();

    [Call]
    public bool Any() => Large().Any(number => number < 0);

    [Call]
    public bool Contains() => Large().Select(number => number).Contains(-1);

    [Call]
    public long Aggregate() => Large().Aggregate(0L, (sum, number) => sum + number);

    [Call]
    public int Skip() => Generate().Skip(int.MaxValue).First();

    [Call]
    public int Where() => Generate().First(number => number < 0);

    [Call]
    public int Generated() => Generate().Count();

    [Call]
    public int Take(int n) => Generate().Take(n).Sum();

    private static IEnumerable<int> Large() => Enumerable.Range(0, int.MaxValue).Where(number => number >= 0);

    private static IEnumerable<int> Generate()
    {
        int number = 0;
        while (true)
            yield return number++ & 0xffff;
    }
}
