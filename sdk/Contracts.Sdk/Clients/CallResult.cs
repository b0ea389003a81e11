using System.Diagnostics.CodeAnalysis;
using Contracts.Host;

namespace Contracts;

/// <summary>How a transaction or a query ended.</summary>
/// <remarks>Immutable.</remarks>
public class CallResult
{
    /// <summary>Creates a result; a channel sets the properties.</summary>
    public CallResult()
    {
    }

    /// <summary>Copies a result.</summary>
    [SetsRequiredMembers]
    protected CallResult(CallResult other)
    {
        Contract = other.Contract;
        Status = other.Status;
        Output = other.Output;
        GasUsed = other.GasUsed;
        RevertCode = other.RevertCode;
        Message = other.Message;
        Events = other.Events;
        EventDecoder = other.EventDecoder;
    }

    /// <summary>The contract that was deployed or called.</summary>
    public required Address Contract { get; init; }

    /// <summary>How it ended.</summary>
    public required CallStatus Status { get; init; }

    /// <summary>The method's result in canonical encoding; empty where it returned nothing or failed.</summary>
    public byte[] Output { get; init; } = [];

    /// <summary>The gas that was used.</summary>
    public long GasUsed { get; init; }

    /// <summary>The revert code; 0 where the call did not revert.</summary>
    public int RevertCode { get; init; }

    /// <summary>The revert message, or the fault's name and detail; empty after a success.</summary>
    public string Message { get; init; } = "";

    /// <summary>The events in the order of their emission; none where the call failed.</summary>
    public IReadOnlyList<EmittedEvent> Events { get; init; } = [];

    /// <summary>True where the call did all that it was asked.</summary>
    public bool Succeeded => Status == CallStatus.Success;

    /// <summary>True where the contract said no.</summary>
    public bool Reverted => Status == CallStatus.Reverted;

    /// <summary>True where the contract broke a rule.</summary>
    public bool Faulted => Status == CallStatus.Faulted;

    internal Func<EmittedEvent, object?>? EventDecoder { get; init; }

    /// <summary>The events of one type that the called contract itself emitted, in order.</summary>
    /// <exception cref="InvalidOperationException">The result did not come through a generated client.</exception>
    public IReadOnlyList<TEvent> EventsOf<TEvent>()
    {
        if (EventDecoder is not { } decode)
            throw new InvalidOperationException("Only the result of a generated client knows its contract's events.");
        return [.. Events.Where(candidate => candidate.Contract == Contract).Select(decode).OfType<TEvent>()];
    }

    /// <summary>This result where it succeeded.</summary>
    /// <exception cref="ContractCallException">It did not succeed.</exception>
    public CallResult EnsureSucceeded() => Succeeded ? this : throw new ContractCallException(this);

    /// <summary>One line for people: how it ended, why, and the gas.</summary>
    public override string ToString() => Status switch
    {
        CallStatus.Success => $"succeeded, {GasUsed} gas",
        CallStatus.Reverted => $"reverted with code {RevertCode}: {Message}, {GasUsed} gas",
        _ => $"faulted: {Message}, {GasUsed} gas",
    };

    internal CallResult WithDecoder(Func<EmittedEvent, object?> decoder) => new(this) { EventDecoder = decoder };
}
