using Contracts;

namespace My.Token1;

/// <summary>Tokens moved from one account to another.</summary>
[Event]
public sealed record Transferred([Indexed] Address From, [Indexed] Address To, UInt128 Amount);

/// <summary>An owner let a spender move tokens.</summary>
[Event]
public sealed record Approved([Indexed] Address Owner, [Indexed] Address Spender, UInt128 Amount);
