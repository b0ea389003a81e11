namespace Contracts.Execution;

/// <summary>What a transaction asks for: <see cref="CallAction"/> or <see cref="DeployAction"/>.</summary>
public abstract record TransactionAction
{
    private protected TransactionAction()
    {
    }
}
