// cases: 53
// deploy: Failing 0 => fault DivideByZero
// call: Failing.Get => fault ContractMissing
public sealed partial class Failing : Contract
{
    private readonly StateValue<int> _value;

    [Init]
    public void Create(int n)
    {
        _value.Value = 1;
        _value.Value = 10 / n;
    }

    [Call]
    public int Get() => _value.Value;
}
