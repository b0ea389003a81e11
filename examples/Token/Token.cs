using Contracts;

namespace Examples;

/// <summary>A fungible token. Its owner, who deploys it, can mint more.</summary>
public sealed partial class Token : Contract
{
    private readonly StateCounterMap<Address> _balances;
    private readonly StateMap<Allowance, UInt128> _allowances;
    private readonly StateCounter _supply;
    private readonly StateValue<Address> _owner;

    /// <summary>Gives the whole supply to the owner.</summary>
    [Init]
    public void Create(UInt128 supply)
    {
        _owner.Value = Sender;
        Issue(Sender, supply);
    }

    /// <summary>Moves tokens of the sender.</summary>
    [Call]
    public void Transfer(Address to, UInt128 amount) => Move(Sender, to, amount);

    /// <summary>Lets a spender move up to an amount of the sender's tokens; replaces what was allowed before.</summary>
    [Call]
    public void Approve(Address spender, UInt128 amount)
    {
        _allowances[new Allowance(Sender, spender)] = amount;
        Emit(new Approved(Sender, spender, amount));
    }

    /// <summary>Moves tokens of another account, within what it allowed the sender.</summary>
    [Call]
    public void TransferFrom(Address from, Address to, UInt128 amount)
    {
        Allowance allowance = new(from, Sender);
        Require(_allowances[allowance] >= amount, "insufficient allowance");
        _allowances[allowance] -= amount;
        Move(from, to, amount);
    }

    /// <summary>Makes new tokens. Only the owner can.</summary>
    [Call]
    public void Mint(Address to, UInt128 amount)
    {
        Require(Sender == _owner.Value, "only the owner can mint");
        Issue(to, amount);
    }

    /// <summary>The tokens of an account.</summary>
    [View]
    public UInt128 BalanceOf(Address account) => _balances[account];

    /// <summary>How many of the owner's tokens the spender may still move.</summary>
    [View]
    public UInt128 AllowanceOf(Address owner, Address spender) => _allowances[new Allowance(owner, spender)];

    /// <summary>All tokens together.</summary>
    [View]
    public UInt128 Supply() => _supply.Value;

    private void Move(Address from, Address to, UInt128 amount)
    {
        // Neither line reads a balance, so that transfers to one account do not wait for each other.
        Require(_balances.TrySubtract(from, amount), "insufficient balance");
        _balances.Add(to, amount);
        Emit(new Transferred(from, to, amount));
    }

    private void Issue(Address to, UInt128 amount)
    {
        // A supply that no longer fits faults, and nothing of the call remains.
        _supply.Add(amount);
        _balances.Add(to, amount);
        Emit(new Minted(to, amount));
    }
}
