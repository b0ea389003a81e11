using Contracts;

namespace My.Token1;

/// <summary>A fungible token with a fixed supply, which belongs to its deployer at first.</summary>
public sealed partial class My_Token1 : Contract
{
    private readonly StateValue<string> _name;
    private readonly StateValue<UInt128> _supply;
    private readonly StateCounterMap<Address> _balances;
    private readonly StateMap<Allowance, UInt128> _allowances;

    /// <summary>Names the token and gives the whole supply to the deployer.</summary>
    [Init]
    public void Create(string name, UInt128 supply)
    {
        Require(name.Length is > 0 and <= 32, "the name must have 1 to 32 characters");
        _name.Value = name;
        _supply.Value = supply;
        _balances.Add(Sender, supply);
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

    /// <summary>The token's name.</summary>
    [View]
    public string Name() => _name.Value;

    /// <summary>All tokens together.</summary>
    [View]
    public UInt128 Supply() => _supply.Value;

    /// <summary>The tokens of an account.</summary>
    [View]
    public UInt128 BalanceOf(Address account) => _balances[account];

    /// <summary>How many of the owner's tokens the spender may still move.</summary>
    [View]
    public UInt128 AllowanceOf(Address owner, Address spender) => _allowances[new Allowance(owner, spender)];

    private void Move(Address from, Address to, UInt128 amount)
    {
        // Neither line reads a balance, so that transfers to one account do not wait for each other.
        Require(_balances.TrySubtract(from, amount), "insufficient balance");
        _balances.Add(to, amount);
        Emit(new Transferred(from, to, amount));
    }
}
