using Contracts;

namespace Hostile;

/// <summary>Is paid by a <see cref="Vault"/> and calls it back at once, to be paid again.</summary>
public sealed partial class Thief : Contract
{
    /// <summary>A refused call costs all gas that it was given: the thief gives it no more than it can spare.</summary>
    private const long SecondWithdrawalGas = 100_000;

    private readonly StateValue<Address> _vault;
    private readonly StateValue<bool> _isBold;
    private readonly StateValue<string> _lastFailure;

    /// <summary>Chooses the victim. A bold thief lets the failure of its second withdrawal end everything.</summary>
    [Init]
    public void Create(Address vault, bool isBold)
    {
        _vault.Value = vault;
        _isBold.Value = isBold;
    }

    /// <summary>Deposits and withdraws.</summary>
    [Call]
    public void Steal(UInt128 amount)
    {
        IVault vault = IVault.At(_vault.Value);
        vault.Deposit(amount);
        vault.Withdraw();
    }

    /// <summary>
    /// The vault pays, and is called back while it still believes that it owes. Only this may be re-entered.
    /// </summary>
    [Call(AllowReentry = true)]
    public void Receive(UInt128 amount)
    {
        try
        {
            IVault.At(_vault.Value, SecondWithdrawalGas).Withdraw();
        }
        catch (CallFailedException failure)
        {
            Require(!_isBold.Value, "all or nothing");
            _lastFailure.Value = failure.Reason;
        }
    }

    /// <summary>Why the second withdrawal failed.</summary>
    [View]
    public string LastFailure() => _lastFailure.Value;
}
