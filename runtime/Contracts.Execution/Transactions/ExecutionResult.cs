using System.Collections.Immutable;

namespace Contracts.Execution;

/// <summary>
/// What one execution of a transaction did. Immutable; equal where all parts are equal, byte for byte.
/// </summary>
public sealed record ExecutionResult
{
    /// <summary>The result of an execution that could not go on; see <see cref="IsAbandoned"/>.</summary>
    public static ExecutionResult Abandoned { get; } = new() { Outcome = Outcome.Success, IsAbandoned = true };

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>
    /// True where the state reader did not know a value: nothing else in this result means anything, and the
    /// transaction must be executed again. Never true with a reader of settled state.
    /// </summary>
    public bool IsAbandoned { get; init; }

    /// <summary>Gas used, at most the transaction's limit; all of it after a fault.</summary>
    public long GasUsed { get; init; }

    /// <summary>Bytes that it allocated, the whole call tree together, whether its effects stand or not.</summary>
    public long MemoryUsed { get; init; }

    /// <summary>The result of the called method in canonical encoding; empty unless it succeeded.</summary>
    public byte[] Result { get; init; } = [];

    /// <summary>The events, in the order in which they were emitted; none unless it succeeded.</summary>
    public ImmutableArray<ContractEvent> Events { get; init; } = [];

    /// <summary>The changed entries in the order of their keys, each key once; none unless it succeeded.</summary>
    public ImmutableArray<StateWrite> Writes { get; init; } = [];

    /// <summary>
    /// What was added to counters, in the order of their keys, each key once; nothing unless it succeeded.
    /// </summary>
    public ImmutableArray<CounterChange> CounterChanges { get; init; } = [];

    /// <summary>True where all parts are equal, byte for byte.</summary>
    public bool Equals(ExecutionResult? other) =>
        other is not null
        && Outcome == other.Outcome
        && IsAbandoned == other.IsAbandoned
        && GasUsed == other.GasUsed
        && MemoryUsed == other.MemoryUsed
        && Result.AsSpan().SequenceEqual(other.Result)
        && Events.AsSpan().SequenceEqual(other.Events.AsSpan())
        && Writes.AsSpan().SequenceEqual(other.Writes.AsSpan())
        && CounterChanges.AsSpan().SequenceEqual(other.CounterChanges.AsSpan());

    /// <summary>A hash of the gas used and of the kind of outcome.</summary>
    public override int GetHashCode() => unchecked(((int)GasUsed * 31) + (int)Outcome.Kind);
}
