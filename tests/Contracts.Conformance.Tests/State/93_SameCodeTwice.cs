// cases: 93
// Two contracts of the same code on one stack have a state each.
// gas: 100_000_000
// deploy: Twin 1
// deploy: Relay
// deploy: Twin 2
// call: Relay.Ask $Twin $Twin => "2 2"
// call: Twin.Get => 2
public sealed partial class Twin : Contract
{
    private readonly StateValue<int> _number;

    [Init]
    public void Create(int number) => _number.Value = number;

    [Call]
    public int Get() => _number.Value;
}

public sealed partial class Relay : Contract
{
    [Call]
    public string Ask(Address first, Address second) => $"{ITwin.At(first).Get()} {ITwin.At(second).Get()}";
}

[ContractInterface]
public partial interface ITwin
{
    int Get();
}
