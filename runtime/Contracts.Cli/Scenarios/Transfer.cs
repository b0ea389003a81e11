namespace Contracts.Cli.Scenarios;

/// <summary>Who pays whom how much.</summary>
/// <param name="IsCapped">
/// The source named an amount beyond 128 bits; <paramref name="Value"/> is the greatest there is.
/// </param>
internal readonly record struct Transfer(Address From, Address To, UInt128 Value, bool IsCapped = false);
