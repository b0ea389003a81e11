// cases: 41
// A sort pays for each comparison, however little the comparer does.
// gas: 10_000_000
// call: Sort 10000 => fault OutOfGas
// call: Sort 10 => 0
// call: Constant 20000 => fault OutOfGas
public sealed partial class OrderByCheapComparer : Contract
{
    [Call]
    public int Sort(int n) => Enumerable.Range(0, n).OrderByDescending(number => -number).First();

    [Call]
    public int Constant(int n)
    {
        List<int> numbers = new(n);
        for (int i = 0; i < n; i++)
            numbers.Add(i);
        numbers.Sort((_, _) => 0);
        return numbers[0];
    }
}
