// cases: 9
// gas: 100_000_000
// call: Run 1 => 2000
// call: Run 0 => 0
public sealed partial class LongMethod : Contract
{
    [Call]
    public int Run(int n)
    {
        int sum = 0;
        //@repeat 2000: sum = n > 0 ? sum + n : sum;
        return sum;
    }
}
