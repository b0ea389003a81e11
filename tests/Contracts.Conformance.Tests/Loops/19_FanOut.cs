// cases: 19
// Four calls in every call, ten levels deep, out of one budget.
// gas: 30_000_000
// call: Run 10 => fault OutOfGas
// call: Run 2 => 20
public sealed partial class FanOut : Contract
{
    [Call(AllowReentry = true)]
    public int Run(int depth)
    {
        int calls = 0;
        for (int i = 0; i < 4 && depth > 0; i++)
            calls += 1 + IFanOut.At(Self).Run(depth - 1);
        return calls;
    }
}

[ContractInterface]
public partial interface IFanOut
{
    int Run(int depth);
}
