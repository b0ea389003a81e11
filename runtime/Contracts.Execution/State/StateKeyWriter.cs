namespace Contracts.Execution;

/// <summary>Puts together the keys that one thread's transactions name.</summary>
/// <remarks>Used by one thread; the cache may be that of many.</remarks>
internal sealed class StateKeyWriter(StateKeyCache cache)
{
    /// <summary>Longer keys are not cached: hot ones are short.</summary>
    private const int CachedKeySizeMax = 64;

    private readonly byte[] _scratch = new byte[StateKey.PrefixSize + CachedKeySizeMax];

    /// <summary>The key of a contract's own data.</summary>
    public StateKey ForData(Address contract, ReadOnlySpan<byte> key) => Get(contract, StateKeySpace.Data, key);

    /// <summary>The key of a contract's counter.</summary>
    public StateKey ForCounter(Address contract, ReadOnlySpan<byte> key) => Get(contract, StateKeySpace.Counter, key);

    /// <summary>The key of a contract's code hash.</summary>
    public StateKey ForCodeHash(Address contract) => Get(contract, StateKeySpace.CodeHash, []);

    /// <summary>The key of what the ledger keeps about an account.</summary>
    public StateKey ForAccount(Address account) => Get(account, StateKeySpace.Account, []);

    private StateKey Get(Address contract, StateKeySpace space, ReadOnlySpan<byte> key)
    {
        if (key.Length > CachedKeySizeMax)
            return StateKey.Create(contract, space, key);

        contract.CopyTo(_scratch, 0);
        _scratch[Address.Size] = (byte)space;
        key.CopyTo(_scratch.AsSpan(StateKey.PrefixSize));
        return cache.Get(_scratch.AsSpan(0, StateKey.PrefixSize + key.Length));
    }
}
