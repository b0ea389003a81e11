using System.Collections.Immutable;
using Contracts.Execution;
using Contracts.Ledger.Executors.Speculation;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors;

/// <summary>
/// Executes a block on several workers and gives what <see cref="SequentialExecutor"/> gives, bit for bit.
/// </summary>
/// <remarks>
/// Transactions are executed ahead of their turn on what is known of the state, and everything they read is recorded.
/// In their order, each is then committed if its reads are still right, and executed again if not. What it keeps
/// between blocks is memory only. One block at a time.
/// </remarks>
internal sealed class ParallelExecutor
{
    private const int HottestKeyCount = 10;

    /// <summary>
    /// How often a worker without work looks again before it sleeps for a millisecond: about a tenth of that. One that
    /// kept looking would take the processor from those who have work, wherever there are more workers than processors.
    /// </summary>
    private const int LooksBeforeSleep = 100;

    private readonly WorkerPool _pool;
    private readonly SpeculationWorker[] _workers;
    private readonly MultiVersionMemory _memory = new();
    private readonly SpeculationWindow _window = new();
    private readonly Scheduler _scheduler;
    private readonly CommitLine _commitLine;
    private readonly StrategyChooser _strategy = new();
    private readonly SequentialExecutor _sequential = new();
    private readonly BlockChanges _changes = new();

    public ParallelExecutor(WorkerPool pool)
    {
        _pool = pool;
        _scheduler = new Scheduler(_window);
        _commitLine = new CommitLine(_scheduler, _window, _memory);
        _workers = new SpeculationWorker[pool.WorkerCount];
        for (int i = 0; i < _workers.Length; i++)
            _workers[i] = new SpeculationWorker(_scheduler, _commitLine, _memory);
    }

    /// <summary>Executes on the pool's threads and returns when the block is done.</summary>
    /// <inheritdoc cref="SequentialExecutor.Execute"/>
    public BlockOutcome Execute(IExecutableBlock block, IStateReader settled, long gasLimit)
    {
        BlockOutcome outcome = _strategy.Choose(block, _workers.Length) == ExecutionStrategy.Sequential
            ? ExecuteInOrder(block, settled, gasLimit)
            : ExecuteAhead(block, settled, gasLimit);
        _strategy.Observe(outcome);
        return outcome;
    }

    private BlockOutcome ExecuteInOrder(IExecutableBlock block, IStateReader settled, long gasLimit)
    {
        // Without transactions nothing of a contract runs, and no worker need be woken.
        if (block.TransactionCount == 0)
            return _sequential.Execute(block, settled, gasLimit);
        BlockOutcome? outcome = null;
        _pool.Run(1, _ => outcome = _sequential.Execute(block, settled, gasLimit));
        return outcome!;
    }

    /// <summary>The parallel way, whatever the size of the block.</summary>
    internal BlockOutcome ExecuteAhead(IExecutableBlock block, IStateReader settled, long gasLimit)
    {
        _changes.Reset(gasLimit);
        _memory.Reset(settled, block.TransactionCount);
        _scheduler.Reset(block);
        _window.Reset(_workers.Length);
        _commitLine.Reset(_changes);
        foreach (SpeculationWorker worker in _workers)
            worker.Reset();

        _pool.Run(_workers.Length, number => Work(_workers[number], block));
        return _changes.Finish(Statistics());
    }

    private void Work(SpeculationWorker worker, IExecutableBlock block)
    {
        bool hasEnded = false;
        try
        {
            SpinWait spinner = default;
            while (!_commitLine.IsDone)
            {
                if (worker.Step(block))
                    spinner.Reset();
                else
                    spinner.SpinOnce(LooksBeforeSleep);
            }

            hasEnded = true;
        }
        finally
        {
            // An exception goes to the caller by way of the pool; the other workers must not wait for this one.
            if (!hasEnded)
                _commitLine.Stop();
        }
    }

    private ExecutorStatistics Statistics() => new()
    {
        Strategy = ExecutionStrategy.Parallel,
        Workers = _workers.Length,
        Executions = _workers.Sum(static worker => worker.Executions),
        Reexecutions = _commitLine.Reexecutions,
        BlockedReads = _workers.Sum(static worker => worker.BlockedReads),
        HottestKeys = HottestKeys(),
    };

    private ImmutableArray<KeyConflicts> HottestKeys() =>
    [
        .. _memory.Contended
            .Select(static entry => new KeyConflicts(entry.Key, entry.ConflictCount))
            .OrderByDescending(static hot => hot.Conflicts)
            .ThenBy(static hot => hot.Key)
            .Take(HottestKeyCount),
    ];
}
