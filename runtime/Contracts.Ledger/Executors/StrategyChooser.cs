namespace Contracts.Ledger.Executors;

/// <summary>Chooses how the next block is executed, from how the last ones went. It changes speed only.</summary>
/// <remarks>
/// Executing ahead costs something for each transaction, and much for each that has to run again: what makes it run
/// again makes its neighbours wait. That pays where transactions are long, and length is told by gas, since nothing
/// here may look at a clock. Where it did not pay, the next blocks are executed in order, twice as many each time.
/// </remarks>
internal sealed class StrategyChooser
{
    /// <summary>Smaller blocks are executed in order: waking the workers takes longer than that.</summary>
    private const int ParallelTransactionsMin = 32;

    /// <summary>
    /// So much gas in a block makes up for one wasted execution. Measured with token transfers of 70,000 gas, where one
    /// wasted execution in a hundred loses more than two workers win.
    /// </summary>
    private const long GasForWastedExecution = 10_000_000;

    private const int PatienceMax = 64;

    private int _inOrderLeft;
    private int _patience = 1;

    /// <summary>The way for the next block.</summary>
    public ExecutionStrategy Choose(int transactionCount, int workerCount)
    {
        if (workerCount == 1 || transactionCount < ParallelTransactionsMin)
            return ExecutionStrategy.Sequential;
        if (_inOrderLeft == 0)
            return ExecutionStrategy.Parallel;
        _inOrderLeft--;
        return ExecutionStrategy.Sequential;
    }

    /// <summary>Learns from a block that was executed ahead.</summary>
    public void Observe(BlockOutcome outcome)
    {
        long gas = 0;
        foreach (Execution.ExecutionResult result in outcome.Results)
            gas = checked(gas + result.GasUsed);
        if (outcome.Statistics.Conflicts <= gas / GasForWastedExecution)
        {
            _patience = 1;
            return;
        }

        _inOrderLeft = _patience;
        _patience = Math.Min(2 * _patience, PatienceMax);
    }
}
