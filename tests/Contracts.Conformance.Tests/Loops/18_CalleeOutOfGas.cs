// cases: 18
// call: Caller.Try $Callee 100000 => "OutOfGas"
// call: Callee.Get => 0
// call: Caller.Count => 1
// call: Caller.Through $Callee 100000 => revert -3: OutOfGas
// call: Caller.Count => 1
public sealed partial class Callee : Contract
{
    private readonly StateValue<int> _written;

    [Call]
    public void Spin()
    {
        _written.Value = 7;
        while (true)
        {
        }
    }

    [Call]
    public int Get() => _written.Value;
}

public sealed partial class Caller : Contract
{
    private readonly StateValue<int> _count;

    [Call]
    public string Try(Address callee, long gas)
    {
        try
        {
            ICallee.At(callee, gas).Spin();
            return "no failure";
        }
        catch (CallFailedException failure)
        {
            _count.Value++;
            return failure.Reason;
        }
    }

    [Call]
    public void Through(Address callee, long gas)
    {
        _count.Value++;
        ICallee.At(callee, gas).Spin();
    }

    [Call]
    public int Count() => _count.Value;
}

[ContractInterface]
public partial interface ICallee
{
    void Spin();
}
