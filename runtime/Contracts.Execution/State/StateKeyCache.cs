namespace Contracts.Execution;

/// <summary>
/// Gives equal keys the same object where it can, so that hot keys are neither made nor compared byte by byte again.
/// </summary>
/// <remarks>
/// Used by one thread. Forgetting is always right: the cache changes which object is used, never its value.
/// </remarks>
internal sealed class StateKeyCache
{
    private const int SlotCount = 32_768;
    private const int CachedKeySizeMax = 64;

    private readonly StateKey?[] _slots = new StateKey?[SlotCount];
    private readonly byte[] _scratch = new byte[StateKey.PrefixSize + CachedKeySizeMax];

    /// <summary>The key of a contract's own data.</summary>
    public StateKey ForData(Address contract, ReadOnlySpan<byte> key) => Get(contract, StateKeySpace.Data, key);

    /// <summary>The key of a contract's counter.</summary>
    public StateKey ForCounter(Address contract, ReadOnlySpan<byte> key) => Get(contract, StateKeySpace.Counter, key);

    /// <summary>The key of a contract's code hash.</summary>
    public StateKey ForCodeHash(Address contract) => Get(contract, StateKeySpace.CodeHash, []);

    private StateKey Get(Address contract, StateKeySpace space, ReadOnlySpan<byte> key)
    {
        if (key.Length > CachedKeySizeMax)
            return StateKey.Create(contract, space, key);

        contract.CopyTo(_scratch, 0);
        _scratch[Address.Size] = (byte)space;
        key.CopyTo(_scratch.AsSpan(StateKey.PrefixSize));
        ReadOnlySpan<byte> bytes = _scratch.AsSpan(0, StateKey.PrefixSize + key.Length);
        ref StateKey? slot = ref _slots[StateKeyHash.Compute(bytes) % SlotCount];
        if (slot is null || !slot.Bytes.SequenceEqual(bytes))
            slot = StateKey.FromBytes(bytes);
        return slot;
    }
}
