using Contracts;

namespace Hostile;

/// <summary>The vault, as a <see cref="Thief"/> calls it.</summary>
[ContractInterface]
public partial interface IVault
{
    /// <summary>Puts something in for the caller.</summary>
    void Deposit(UInt128 amount);

    /// <summary>Pays the caller out.</summary>
    void Withdraw();
}
