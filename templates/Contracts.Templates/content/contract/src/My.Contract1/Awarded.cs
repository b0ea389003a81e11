using Contracts;

namespace My.Contract1;

/// <summary>The owner gave new points to an account.</summary>
[Event]
public sealed record Awarded([Indexed] Address To, UInt128 Points);
