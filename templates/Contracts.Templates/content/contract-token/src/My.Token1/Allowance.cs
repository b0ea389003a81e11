using Contracts;

namespace My.Token1;

/// <summary>Who lets whom move tokens.</summary>
public readonly record struct Allowance(Address Owner, Address Spender);
