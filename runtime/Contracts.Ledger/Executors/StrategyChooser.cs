using Contracts.Execution;

namespace Contracts.Ledger.Executors;

/// <summary>
/// Chooses how the next block is executed, from its shape and from how the last ones went. It changes speed only.
/// </summary>
/// <remarks>
/// Executing ahead costs something for each transaction, and much for each that has to run again: what makes it run
/// again makes its neighbours wait. That pays where transactions are long, and length is told by gas, since nothing
/// here may look at a clock. Where it did not pay, the next blocks are executed in order, twice as many each time. One
/// block at a time.
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

    /// <summary>
    /// On two workers, shorter transactions are executed in order; each further worker shares the cost of executing
    /// ahead. Chosen above token transfers of 61,000 gas: two workers execute them ahead at 0.8 to 1.3 of the speed in
    /// order, probably depending on how far apart the machine's cores are. Transactions that allocate little gain from
    /// 30,000 gas on.
    /// </summary>
    private const long GasOfExecutingAhead = 90_000;

    private const int PatienceMax = 64;

    private int[] _chainLengths = [];
    private int _inOrderLeft;
    private int _patience = 1;
    private long _meanGas = long.MaxValue;

    /// <summary>The way for the next block.</summary>
    public ExecutionStrategy Choose(IExecutableBlock block, int workerCount)
    {
        if (workerCount == 1
            || block.TransactionCount < ParallelTransactionsMin
            || _meanGas < GasOfExecutingAhead / (workerCount - 1)
            || IsMostlyOneChain(block))
        {
            return ExecutionStrategy.Sequential;
        }

        if (_inOrderLeft == 0)
            return ExecutionStrategy.Parallel;
        _inOrderLeft--;
        return ExecutionStrategy.Sequential;
    }

    /// <summary>Learns from a block that was executed, either way.</summary>
    public void Observe(BlockOutcome outcome)
    {
        if (outcome.Results.Count == 0)
            return;
        long gas = 0;
        foreach (ExecutionResult result in outcome.Results)
            gas = checked(gas + result.GasUsed);
        _meanGas = gas / outcome.Results.Count;
        if (outcome.Statistics.Strategy == ExecutionStrategy.Sequential)
            return;

        if (outcome.Statistics.Conflicts <= gas / GasForWastedExecution)
        {
            _patience = 1;
            return;
        }

        _inOrderLeft = _patience;
        _patience = Math.Min(2 * _patience, PatienceMax);
    }

    /// <summary>
    /// True where three of four transactions wait for each other, as those of one sender do: any number of workers
    /// would be a third faster at best.
    /// </summary>
    private bool IsMostlyOneChain(IExecutableBlock block)
    {
        int count = block.TransactionCount;
        if (_chainLengths.Length < count)
            _chainLengths = new int[count];
        int longest = 0;
        for (int i = 0; i < count; i++)
        {
            int predecessor = block.PredecessorOf(i);
            _chainLengths[i] = predecessor < 0 ? 1 : _chainLengths[predecessor] + 1;
            longest = Math.Max(longest, _chainLengths[i]);
        }

        return longest >= count / 4 * 3;
    }
}
