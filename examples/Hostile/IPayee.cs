using Contracts;

namespace Hostile;

/// <summary>What a <see cref="Vault"/> calls when it pays out.</summary>
[ContractInterface]
public partial interface IPayee
{
    /// <summary>Takes note of a payment.</summary>
    void Receive(UInt128 amount);
}
