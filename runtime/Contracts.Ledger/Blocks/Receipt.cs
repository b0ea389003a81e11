using System.Collections.Immutable;
using Contracts.Execution;

namespace Contracts.Ledger;

/// <summary>
/// What a transaction did, as the block commits to it. Immutable; equal where all parts are equal, byte for byte.
/// </summary>
/// <param name="TransactionId">The transaction.</param>
/// <param name="Index">Its place in the block, from 0.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="GasUsed">The gas that it used.</param>
/// <param name="CumulativeGasUsed">The gas that the block used up to here, this transaction included.</param>
/// <param name="Result">The result of the called method in canonical encoding; empty unless it succeeded.</param>
/// <param name="Events">The events in order; none unless it succeeded.</param>
public sealed record Receipt(
    Hash256 TransactionId,
    int Index,
    Outcome Outcome,
    long GasUsed,
    long CumulativeGasUsed,
    byte[] Result,
    ImmutableArray<ContractEvent> Events)
{
    /// <summary>The canonical encoding.</summary>
    public byte[] Encode()
    {
        CanonicalWriter writer = new(256);
        WriteTo(writer);
        return writer.ToArray();
    }

    /// <summary>True where all parts are equal, byte for byte.</summary>
    public bool Equals(Receipt? other) =>
        other is not null
        && TransactionId == other.TransactionId
        && Index == other.Index
        && Outcome == other.Outcome
        && GasUsed == other.GasUsed
        && CumulativeGasUsed == other.CumulativeGasUsed
        && Result.AsSpan().SequenceEqual(other.Result)
        && Events.AsSpan().SequenceEqual(other.Events.AsSpan());

    /// <summary>The hash of the transaction's id.</summary>
    public override int GetHashCode() => TransactionId.GetHashCode();

    internal void WriteTo(CanonicalWriter writer)
    {
        writer.WriteHash256(TransactionId);
        writer.WriteInt32(Index);
        writer.WriteByte((byte)Outcome.Kind);
        writer.WriteInt32(Outcome.RevertCode);
        writer.WriteInt32((int)Outcome.FaultCode);
        WriteMessage(writer);
        writer.WriteInt64(GasUsed);
        writer.WriteInt64(CumulativeGasUsed);
        writer.WriteBytes(Result);
        writer.WriteLength(Events.Length);
        foreach (ContractEvent contractEvent in Events)
        {
            writer.WriteAddress(contractEvent.Contract);
            writer.WriteUInt32(contractEvent.EventId);
            writer.WriteBytes(contractEvent.Indexed);
            writer.WriteBytes(contractEvent.Data);
        }
    }

    /// <summary>
    /// UTF-16 units: a contract chooses the message, half a surrogate pair is a legal choice, and two messages that
    /// differ must not have the same bytes.
    /// </summary>
    private void WriteMessage(CanonicalWriter writer)
    {
        writer.WriteLength(Outcome.Message.Length);
        foreach (char unit in Outcome.Message)
            writer.WriteChar(unit);
    }
}
