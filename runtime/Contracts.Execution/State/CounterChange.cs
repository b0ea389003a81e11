namespace Contracts.Execution;

/// <summary>What a transaction added to a counter, whatever stood there before.</summary>
/// <param name="Key">The counter's entry.</param>
/// <param name="Delta">What is added, modulo 2^128, so that a subtraction is one too; never 0.</param>
public readonly record struct CounterChange(StateKey Key, UInt128 Delta)
{
    /// <summary>The value that the change leaves where another stood.</summary>
    public UInt128 ApplyTo(UInt128 value) => unchecked(value + Delta);

    /// <summary>The entry that the change leaves where another stood.</summary>
    public StateWrite ApplyTo(ReadOnlySpan<byte> entry) =>
        new(Key, CounterValue.Encode(ApplyTo(CounterValue.Decode(entry))));
}
