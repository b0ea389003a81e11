namespace Contracts.Execution;

/// <summary>One entry that a transaction changed.</summary>
/// <param name="Key">The entry.</param>
/// <param name="Value">Its new value, never empty and never changed afterwards; null: the entry is removed.</param>
public readonly record struct StateWrite(StateKey Key, byte[]? Value)
{
    /// <summary>True where key and value are equal byte for byte.</summary>
    public bool Equals(StateWrite other) =>
        Key == other.Key
        && (Value is null ? other.Value is null : other.Value is not null && Value.AsSpan().SequenceEqual(other.Value));

    /// <summary>The hash of the key.</summary>
    public override int GetHashCode() => Key.GetHashCode();
}
