// cases: 31
// gas: 1_000_000_000
// call: Run 3 => 9
// call: Run 0 => 0
// call: Run -1 => fault ArithmeticOverflow
// call: Run 5000 => fault OutOfMemory
// call: Run 2147483647 => fault OutOfGas
public sealed partial class TwoDimensions : Contract
{
    [Call]
    public int Run(int n)
    {
        int[,] table = new int[n, n];
        return table.Length;
    }
}
