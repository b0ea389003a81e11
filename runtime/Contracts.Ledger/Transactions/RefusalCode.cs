namespace Contracts.Ledger;

/// <summary>Why a transaction was not taken into a block. It has no receipt, and its nonce is not used up.</summary>
public enum RefusalCode
{
    /// <summary>The account has used the nonce before.</summary>
    NonceTooLow = 1,

    /// <summary>The account has not used the nonces before this one yet.</summary>
    NonceTooHigh = 2,

    /// <summary>The gas limit is negative.</summary>
    GasLimitNegative = 3,

    /// <summary>The gas limit is above <see cref="Limits.TransactionGasMax"/>.</summary>
    GasLimitTooHigh = 4,

    /// <summary>A part is larger than the limits allow; the message names the limit.</summary>
    TooLarge = 5,

    /// <summary>The block had no gas left. It may be proposed again for the next one.</summary>
    BlockFull = 6,
}
