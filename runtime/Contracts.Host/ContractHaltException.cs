namespace Contracts.Host;

/// <summary>
/// Unwinds a contract's frames to the host after a revert, a limit fault or an abandoned speculation. The outcome
/// itself is recorded in the host before this is thrown.
/// </summary>
/// <remarks>
/// A handler of the contract may catch it, but runs no further than its first gas charge: a halted meter has a negative
/// balance, so that every charge throws again.
/// </remarks>
public sealed class ContractHaltException : Exception
{
    /// <summary>Creates the signal; it carries nothing.</summary>
    public ContractHaltException()
        : base("The contract was halted.")
    {
    }
}
