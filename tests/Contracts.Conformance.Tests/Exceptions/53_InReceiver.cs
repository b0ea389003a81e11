// cases: 53
// call: Payer.Pay $Payee => revert -3: UnhandledException
// call: Payer.PayAnyway $Payee => "UnhandledException"
// call: Payer.Paid => 1
// call: Payee.Received => 0
public sealed partial class Payee : Contract
{
    private readonly StateValue<int> _received;

    [Call]
    public void Receive(int amount)
    {
        _received.Value += amount;
        throw new InvalidOperationException();
    }

    [Call]
    public int Received() => _received.Value;
}

public sealed partial class Payer : Contract
{
    private readonly StateValue<int> _paid;

    [Call]
    public void Pay(Address payee)
    {
        _paid.Value++;
        IPayee.At(payee, 1_000_000).Receive(5);
    }

    [Call]
    public string PayAnyway(Address payee)
    {
        _paid.Value++;
        try
        {
            IPayee.At(payee, 1_000_000).Receive(5);
            return "";
        }
        catch (CallFailedException failure)
        {
            return failure.Reason;
        }
    }

    [Call]
    public int Paid() => _paid.Value;
}

[ContractInterface]
public partial interface IPayee
{
    void Receive(int amount);
}
