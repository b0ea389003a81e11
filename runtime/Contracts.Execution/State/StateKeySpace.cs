namespace Contracts.Execution;

/// <summary>What a state entry of an address is for.</summary>
/// <remarks>A contract's own code reaches <see cref="Data"/> and <see cref="Counter"/> only.</remarks>
public enum StateKeySpace : byte
{
    /// <summary>What the contract stores: the key is the contract's own.</summary>
    Data = 0,

    /// <summary>The 32-byte hash of the contract's module; the key is empty.</summary>
    CodeHash = 1,

    /// <summary>The contract's package, as deployed; the key is empty.</summary>
    Package = 2,

    /// <summary>What the ledger keeps about an account, such as its nonce.</summary>
    Account = 3,

    /// <summary>A counter of the contract, see <see cref="CounterValue"/>: the key is the contract's own.</summary>
    Counter = 4,

    /// <summary>
    /// Of the address zero: the modules of all contracts. The key is a code hash, or empty for the number of them.
    /// </summary>
    Module = 5,
}
