namespace Contracts.Execution;

/// <summary>
/// Gives equal keys the same object where it can, so that hot keys are neither made nor compared byte by byte again.
/// </summary>
/// <remarks>
/// Safe for many threads: a key never changes, and of two that are put in a place at once either may stay. All threads
/// have one cache, so that what one of them stored in the block's memory is found by the others without looking at its
/// bytes. Forgetting is always right: the cache changes which object is used, never its value.
/// </remarks>
internal sealed class StateKeyCache
{
    /// <summary>Each of two keys, side by side: of one, a quarter of 10,000 keys would push each other out.</summary>
    private const int PlaceCount = 16_384;

    private readonly StateKey?[] _keys = new StateKey?[2 * PlaceCount];

    /// <summary>The key with these bytes.</summary>
    public StateKey Get(ReadOnlySpan<byte> bytes)
    {
        int place = (int)(StateKeyHash.Compute(bytes) % PlaceCount) * 2;
        StateKey? first = Volatile.Read(ref _keys[place]);
        if (first is not null && first.Bytes.SequenceEqual(bytes))
            return first;
        StateKey? second = Volatile.Read(ref _keys[place + 1]);
        if (second is not null && second.Bytes.SequenceEqual(bytes))
            return second;

        StateKey key = StateKey.FromBytes(bytes);
        Volatile.Write(ref _keys[place + 1], first);
        Volatile.Write(ref _keys[place], key);
        return key;
    }
}
