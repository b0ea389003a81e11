namespace Examples;

/// <summary>Where the money is.</summary>
public enum EscrowStatus : byte
{
    /// <summary>Still with the buyer.</summary>
    Open = 0,

    /// <summary>With the escrow.</summary>
    Funded = 1,

    /// <summary>Paid to the seller. Final.</summary>
    Released = 2,

    /// <summary>Back with the buyer. Final.</summary>
    Refunded = 3,
}
