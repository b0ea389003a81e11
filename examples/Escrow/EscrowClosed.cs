using Contracts;

namespace Examples;

/// <summary>The escrow paid out.</summary>
[Event]
public sealed record EscrowClosed([Indexed] Address Recipient, EscrowStatus Status, UInt128 Amount);
