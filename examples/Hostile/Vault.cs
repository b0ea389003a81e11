using Contracts;

namespace Hostile;

/// <summary>
/// The mistake that has cost the most money: it pays first and writes the balance down afterwards. Elsewhere a payee
/// that calls back is paid twice; here the call back is refused, because no method of the vault allows re-entry.
/// </summary>
public sealed partial class Vault : Contract
{
    private readonly StateMap<Address, UInt128> _balances;
    private readonly StateValue<UInt128> _paid;

    /// <summary>Puts something in for the caller.</summary>
    [Call]
    public void Deposit(UInt128 amount) => _balances[Sender] += amount;

    /// <summary>Pays the caller out, in the wrong order.</summary>
    [Call]
    public void Withdraw()
    {
        UInt128 amount = _balances[Sender];
        _paid.Value += amount;
        IPayee.At(Sender).Receive(amount);
        _balances[Sender] = 0;
    }

    /// <summary>All that was paid out.</summary>
    [View]
    public UInt128 Paid() => _paid.Value;
}
