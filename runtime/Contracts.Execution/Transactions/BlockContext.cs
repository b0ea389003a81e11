namespace Contracts.Execution;

/// <summary>What a contract may know of the block that it runs in.</summary>
/// <param name="Height">The block's height; the genesis block has height 0.</param>
/// <param name="Time">The block's time in milliseconds since 1970-01-01 UTC, as its header states it.</param>
public sealed record BlockContext(long Height, long Time);
