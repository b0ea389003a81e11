namespace Contracts.Execution;

/// <summary>An event that a contract emitted. Immutable; the arrays are never changed.</summary>
/// <param name="Contract">The contract that emitted it.</param>
/// <param name="EventId">The id in the contract's ABI.</param>
/// <param name="Indexed">The indexed fields in canonical encoding, one after the other.</param>
/// <param name="Data">The other fields in canonical encoding, one after the other.</param>
public sealed record ContractEvent(Address Contract, uint EventId, byte[] Indexed, byte[] Data)
{
    /// <summary>True where all parts are equal, the arrays byte for byte.</summary>
    public bool Equals(ContractEvent? other) =>
        other is not null
        && Contract == other.Contract
        && EventId == other.EventId
        && Indexed.AsSpan().SequenceEqual(other.Indexed)
        && Data.AsSpan().SequenceEqual(other.Data);

    /// <summary>A hash of contract and id.</summary>
    public override int GetHashCode() => unchecked((Contract.GetHashCode() * 31) + (int)EventId);
}
