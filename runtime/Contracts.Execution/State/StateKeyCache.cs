namespace Contracts.Execution;

/// <summary>
/// Gives equal keys the same object where it can, so that hot keys are neither made nor compared byte by byte again.
/// </summary>
/// <remarks>
/// Safe for many threads: a key never changes, and of two that are put in a slot at once either may stay. All threads
/// have one cache, so that what one of them stored in the block's memory is found by the others without looking at its
/// bytes. Forgetting is always right: the cache changes which object is used, never its value.
/// </remarks>
internal sealed class StateKeyCache
{
    private const int SlotCount = 32_768;

    private readonly StateKey?[] _slots = new StateKey?[SlotCount];

    /// <summary>The key with these bytes.</summary>
    public StateKey Get(ReadOnlySpan<byte> bytes)
    {
        int slot = (int)(StateKeyHash.Compute(bytes) % SlotCount);
        StateKey? key = Volatile.Read(ref _slots[slot]);
        if (key is null || !key.Bytes.SequenceEqual(bytes))
        {
            key = StateKey.FromBytes(bytes);
            Volatile.Write(ref _slots[slot], key);
        }

        return key;
    }
}
