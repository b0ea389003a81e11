using Contracts;

namespace Examples;

/// <summary>What the escrow needs of a token contract.</summary>
[ContractInterface]
public partial interface IToken
{
    /// <summary>Moves tokens of the caller.</summary>
    void Transfer(Address to, UInt128 amount);

    /// <summary>Moves tokens that their owner allowed the caller to move.</summary>
    void TransferFrom(Address from, Address to, UInt128 amount);

    /// <summary>The tokens of an account.</summary>
    UInt128 BalanceOf(Address account);
}
