namespace Contracts.Execution;

/// <summary>Runs one transaction against a state. A contract's failure is a result, never an exception.</summary>
/// <remarks>
/// Safe for use by many threads at once. An exception out of here is a bug in the node or a broken machine, and must
/// stop the block.
/// </remarks>
public interface ITransactionExecutor
{
    /// <summary>Runs a transaction; nothing is changed, the result says what would be.</summary>
    /// <exception cref="InvalidOperationException">The thread is none of <see cref="ContractThread"/>.</exception>
    ExecutionResult Execute(TransactionRequest request, IStateReader state, BlockContext block);
}
