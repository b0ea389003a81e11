// cases: 15, 17
// Transactions that cost different gas, on four threads at once: none may pay for another.
// gas: 20_000_000
// call: Spend 10 => 10
// call: Spend 100000 => 100000
// call: Spend 20 => 20
// call: Spend 200000 => 200000
// call: Spend 2147483647 => fault OutOfGas
// call: Spend 30 => 30
// call: Spend 300000 => 300000
// call: Spend 40 => 40
// call: Spend 2147483647 => fault OutOfGas
// call: Spend 50000 => 50000
public sealed partial class Spender : Contract
{
    [Call]
    public int Spend(int rounds)
    {
        int done = 0;
        while (done < rounds)
            done++;
        return done;
    }
}
