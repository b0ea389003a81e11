namespace Contracts;

/// <summary>
/// Thrown to the user of a client, never within a contract: a deployment or a query failed, or the value of a failed
/// call was asked for.
/// </summary>
public sealed class ContractCallException : Exception
{
    /// <summary>Creates the exception for a result that did not succeed.</summary>
    public ContractCallException(CallResult result)
        : base($"The contract {result.Contract} {result}")
    {
        Result = result;
    }

    /// <summary>How the call ended.</summary>
    public CallResult Result { get; }
}
