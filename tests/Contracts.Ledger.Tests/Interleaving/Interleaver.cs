using Contracts.Execution;
using Contracts.Ledger.Executors;
using Contracts.Ledger.Executors.Speculation;
using Contracts.Ledger.Tests.Executors;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>
/// Drives the workers of the parallel executor through one block on one thread, step by step in a chosen order. What a
/// schedule finds, it finds every time.
/// </summary>
internal sealed class Interleaver
{
    private const int StepMax = 20_000;

    private readonly Func<int, ulong, int> _schedule;
    private readonly MultiVersionMemory _memory = new();
    private readonly SpeculationWindow _window = new();
    private readonly Scheduler _scheduler;
    private readonly CommitLine _commitLine;
    private readonly SteppedWorker[] _workers;
    private ulong _idle;
    private ulong _busy;
    private int _current;
    private int _steps;
    private IExecutableBlock _block = new SyntheticBlock();

    /// <param name="workerCount">At most 64.</param>
    /// <param name="schedule">
    /// Gives the worker that goes on, for the one that went last and a bit for each that may be chosen.
    /// </param>
    /// <param name="mutant">Which part is taken out of its order, to see that it is found.</param>
    public Interleaver(int workerCount, Func<int, ulong, int> schedule, Mutant mutant = Mutant.None)
    {
        _schedule = schedule;
        _scheduler = new Scheduler(_window);
        _commitLine = mutant == Mutant.CommitsUnseen
            ? new UnseeingCommitLine(_scheduler, _window, _memory)
            : new CommitLine(_scheduler, _window, _memory);
        _workers = [.. Enumerable.Range(0, workerCount).Select(_ => CreateWorker(mutant))];
    }

    private ulong All => _workers.Length == 64 ? ulong.MaxValue : (1UL << _workers.Length) - 1;

    /// <summary>Runs the block and compares everything with the sequential executor.</summary>
    public void AssertSame(IExecutableBlock block, IStateReader state, string what)
    {
        BlockOutcome expected = new SequentialExecutor().Execute(block, state, long.MaxValue);
        BlockOutcome actual = Run(block, state, what);

        ExecutorHarness.AssertSame(expected, actual, what);
        for (int index = 0; index < block.TransactionCount; index++)
        {
            TransactionStatus status = _scheduler.Slot(index).Status;
            Assert.True(status.Phase == TransactionPhase.Committed, $"{what}: {index} is left {status.Phase}");
            Assert.True(status.Incarnation <= Scheduler.IncarnationMax, $"{what}: {index} ran {status.Incarnation}");
        }
    }

    /// <summary>Lets other workers go on in the middle of an execution, until they stop or it is its turn.</summary>
    public void SwitchWithinExecution()
    {
        int interrupted = _current;
        while (_steps < StepMax && (All & ~_busy) != 0)
        {
            int next = _schedule(_current, All & ~_busy | (1UL << interrupted));
            if (next == interrupted)
                break;
            _current = next;
            if (!TryStep(next))
                break;
        }

        _current = interrupted;
    }

    private BlockOutcome Run(IExecutableBlock block, IStateReader state, string what)
    {
        BlockChanges changes = new();
        changes.Reset(long.MaxValue);
        _block = block;
        _memory.Reset(state, block.TransactionCount);
        _scheduler.Reset(block);
        _window.Reset(_workers.Length);
        _commitLine.Reset(changes);
        Array.ForEach(_workers, static worker => worker.Reset());
        _idle = 0;
        _current = 0;
        _steps = 0;
        while (!_commitLine.IsDone)
        {
            Assert.True(_steps < StepMax, $"{what}: no end");
            Assert.True(_idle != All, $"{what}: all workers idle, the block not done");
            _current = _schedule(_current, All & ~_idle);
            TryStep(_current);
        }

        return changes.Finish(ExecutorStatistics.Sequential(0));
    }

    /// <summary>A worker without work is not asked again before another has done something.</summary>
    private bool TryStep(int worker)
    {
        ulong bit = 1UL << worker;
        _steps++;
        _busy |= bit;
        bool hasWorked = _workers[worker].Step(_block);
        _busy &= ~bit;
        _idle = hasWorked ? 0 : _idle | bit;
        return hasWorked;
    }

    private SteppedWorker CreateWorker(Mutant mutant) => mutant switch
    {
        Mutant.PublishesBeforeItApplies => new EarlyWorker(_scheduler, _commitLine, _memory),
        Mutant.MarksEstimatesTooLate => new LateWorker(_scheduler, _commitLine, _memory),
        _ => new SteppedWorker(_scheduler, _commitLine, _memory),
    };
}
