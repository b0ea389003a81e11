// cases: 93
// A calls B, which calls A: what A wrote before is seen where A lets itself be entered, and refused where it does not.
// gas: 100_000_000
// call: A.Start $B true => "written Reentrancy"
// call: A.StartOpen $B => "seen 5, then 6"
// call: A.Get => 6
// call: A.StartAndFail $B => "seen 6, then 9"
// call: A.Get => 9
public sealed partial class A : Contract
{
    private readonly StateValue<int> _value;

    [Call]
    public string Start(Address other, bool log)
    {
        _value.Value = 4;
        string answer = IB.At(other, 10_000_000).BackClosed(Self);
        return log ? $"written {answer}" : "";
    }

    [Call]
    public string StartOpen(Address other)
    {
        _value.Value = 5;
        int seen = IB.At(other, 10_000_000).BackOpen(Self, 6);
        return $"seen {seen}, then {_value.Value}";
    }

    [Call]
    public string StartAndFail(Address other)
    {
        int seen = _value.Value;
        _value.Value = 9;
        try
        {
            IB.At(other, 10_000_000).BackAndFail(Self);
        }
        catch (CallFailedException)
        {
            return $"seen {seen}, then {_value.Value}";
        }

        return "not undone";
    }

    [Call]
    public int Closed() => _value.Value;

    [Call(AllowReentry = true)]
    public int Open(int value)
    {
        int seen = _value.Value;
        _value.Value = value;
        return seen;
    }

    [Call]
    public int Get() => _value.Value;
}

public sealed partial class B : Contract
{
    [Call]
    public string BackClosed(Address caller)
    {
        try
        {
            return IA.At(caller, 1_000_000).Closed().ToString();
        }
        catch (CallFailedException failure)
        {
            return failure.Reason;
        }
    }

    [Call]
    public int BackOpen(Address caller, int value) => IA.At(caller, 1_000_000).Open(value);

    [Call]
    public void BackAndFail(Address caller)
    {
        IA.At(caller, 1_000_000).Open(77);
        Revert("undone");
    }
}

[ContractInterface]
public partial interface IA
{
    int Closed();

    int Open(int value);
}

[ContractInterface]
public partial interface IB
{
    string BackClosed(Address caller);

    int BackOpen(Address caller, int value);

    void BackAndFail(Address caller);
}
