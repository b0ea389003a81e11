using System.Collections.Immutable;
using Contracts.Cli.Abi;
using Contracts.Execution;

namespace Contracts.Cli.Calling;

/// <summary>What a call did.</summary>
/// <param name="Writes">The entries of contracts that changed, those of the ledger itself left out.</param>
internal sealed record CallReport(
    AbiDocument Abi,
    AbiMethod Method,
    Address Contract,
    Address Sender,
    Outcome Outcome,
    long GasUsed,
    byte[] Result,
    ImmutableArray<ContractEvent> Events,
    IReadOnlyList<StateWrite> Writes)
{
    /// <summary>The event's description; null where it is another contract's, or not in the ABI.</summary>
    public AbiEvent? Describe(ContractEvent emitted) =>
        emitted.Contract == Contract ? Abi.Events.FirstOrDefault(candidate => candidate.Id == emitted.EventId) : null;

    /// <summary>The state field that a write is to; null where it is another contract's, or not in the ABI.</summary>
    public AbiStateField? Describe(StateWrite write) =>
        write.Key.Address == Contract ? Abi.StateField(write.Key.Key) : null;

    /// <summary>The part of a write's key that follows the slot.</summary>
    public static byte[] MapKey(StateWrite write) => write.Key.Key[sizeof(uint)..].ToArray();
}
