// cases: 98
// Additions to one counter run in parallel, subtractions and reads among them; the answers are those of one by one.
// gas: 10_000_000
// call: Credit 10 50
// call: Credit 2000 50
// call: Debit 60 => true
// call: Debit 60 => false
// call: Credit 2000 20
// call: Debit 60 => true
// call: Read => 0
// call: Credit 10 1
// call: Fail 2000 => revert 0: not now
// call: Read => 1
public sealed partial class Credits : Contract
{
    private readonly StateCounter _balance;

    [Call]
    public void Credit(int work, int amount)
    {
        int sum = 0;
        for (int i = 0; i < work; i++)
            sum += i;
        _balance.Add((UInt128)(amount + sum - sum));
    }

    [Call]
    public bool Debit(int amount) => _balance.TrySubtract((UInt128)amount);

    [Call]
    public UInt128 Read() => _balance.Value;

    [Call]
    public void Fail(int work)
    {
        Credit(work, 1_000);
        Require(work < 0, "not now");
    }
}
