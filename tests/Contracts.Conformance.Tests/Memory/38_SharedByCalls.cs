// cases: 38
// Half of the memory in the caller, and more than half in the callee.
// gas: 1_000_000_000
// call: Outer.Run $Inner 2400000 => "OutOfMemory"
// call: Outer.Run $Inner 1000 => ""
// call: Inner.Allocate 2400000 => 2400000
public sealed partial class Inner : Contract
{
    [Call]
    public int Allocate(int n) => new byte[n].Length;
}

public sealed partial class Outer : Contract
{
    [Call]
    public string Run(Address inner, int n)
    {
        byte[] mine = new byte[2_400_000];
        try
        {
            IInner.At(inner, 500_000_000).Allocate(n);
            return mine.Length > 0 ? "" : "none";
        }
        catch (CallFailedException failure)
        {
            return failure.Reason;
        }
    }
}

[ContractInterface]
public partial interface IInner
{
    int Allocate(int n);
}
