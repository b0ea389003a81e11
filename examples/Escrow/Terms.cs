using Contracts;

namespace Examples;

/// <summary>What the parties agreed on. Written once.</summary>
/// <param name="Token">The token that is paid in.</param>
/// <param name="Buyer">Who pays.</param>
/// <param name="Seller">Who is paid.</param>
/// <param name="Arbiter">Who decides where the two disagree.</param>
/// <param name="Amount">How much is paid.</param>
/// <param name="Deadline">When the buyer may take the money back, in milliseconds since 1970-01-01 UTC.</param>
public readonly record struct Terms(
    Address Token, Address Buyer, Address Seller, Address Arbiter, UInt128 Amount, long Deadline);
