using Contracts.Execution;
using Contracts.Ledger.Executors;
using Contracts.Ledger.Executors.Speculation;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Tests.Executors;

/// <summary>
/// Drives the workers of the parallel executor on one thread, step by step in a chosen order: between steps, and
/// between the reads of an execution. What a schedule finds, it finds every time.
/// </summary>
public sealed class InterleavingTests
{
    private const int StepMax = 20_000;

    [Theory, InlineData(2), InlineData(3), InlineData(5)]
    public void AnySchedule_RandomBlocks_GivesTheSequentialResult(int workers)
    {
        for (int seed = 0; seed < 400; seed++)
        {
            Random random = new(seed);
            int keyCount = random.Next(1, 6);
            int transactionCount = random.Next(1, 12);
            Run run = new(workers, worker => random.Next(3) == 0 ? random.Next(workers) : worker);

            run.AssertSame(
                BlockGenerator.Mixed(seed, transactionCount, keyCount).With,
                ExecutorHarness.StateOf(keyCount, 10),
                $"seed {seed}, {workers} workers");
        }
    }

    [Theory, InlineData(2), InlineData(3), InlineData(5)]
    public void AnySchedule_Counters_GivesTheSequentialResult(int workers)
    {
        for (int seed = 0; seed < 400; seed++)
        {
            Random random = new(seed);
            int counterCount = random.Next(1, 4);
            int transactionCount = random.Next(1, 12);
            Run run = new(workers, worker => random.Next(3) == 0 ? random.Next(workers) : worker);

            run.AssertSame(
                BlockGenerator.Counters(seed, transactionCount, counterCount).With,
                ExecutorHarness.CountersOf(counterCount, 50),
                $"seed {seed}, {workers} workers");
        }
    }

    [Theory, InlineData(2), InlineData(4)]
    public void AnySchedule_ChainsOfSenders_GivesTheSequentialResult(int workers)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            Run run = new(workers, worker => random.Next(2) == 0 ? random.Next(workers) : worker);

            run.AssertSame(
                BlockGenerator.Transfers(seed, 12, accountCount: 3).With,
                ExecutorHarness.StateOf(3, 300),
                $"seed {seed}, {workers} workers");
        }
    }

    /// <summary>
    /// Every schedule of two workers with at most two changes of worker at chosen points, over blocks in which each
    /// transaction depends on the one before in another way.
    /// </summary>
    [Fact]
    public void EverySchedule_WithFewSwitches_GivesTheSequentialResult()
    {
        const int PointMax = 36;
        for (int first = 0; first < PointMax; first++)
        {
            for (int second = first; second < PointMax; second++)
            {
                int point = 0;
                Run run = new(2, worker => point++ == first || point == second + 1 ? 1 - worker : worker);
                run.AssertSame(
                    Tiny, ExecutorHarness.StateOf(2, 1), $"switches at {first} and {second}");
            }
        }
    }

    private static SyntheticBlock Tiny(Action beforeRead) => new(
        transaction => transaction.Set(0, transaction.Get(0) + transaction.Get(1)),
        transaction => transaction.Set(1, transaction.Get(0) * 3),
        transaction => transaction.Set((int)(transaction.Get(1) % 2), transaction.Get(0) + 1),
        transaction =>
        {
            if (transaction.Get(0) > transaction.Get(1))
                transaction.Delete(0);
        })
    {
        BeforeRead = beforeRead,
    };

    /// <summary>
    /// One block driven to its end. The schedule gives, for the worker that is on, the one that goes on.
    /// </summary>
    private sealed class Run
    {
        private readonly Func<int, int> _schedule;
        private readonly MultiVersionMemory _memory = new();
        private readonly SpeculationWindow _window = new();
        private readonly Scheduler _scheduler;
        private readonly CommitLine _commitLine;
        private readonly SpeculationWorker[] _workers;
        private readonly bool[] _isBusy;
        private IExecutableBlock _block = new SyntheticBlock();
        private int _current;
        private int _steps;

        public Run(int workerCount, Func<int, int> schedule)
        {
            _schedule = schedule;
            _scheduler = new Scheduler(_window);
            _commitLine = new CommitLine(_scheduler, _window);
            _workers = [.. Enumerable.Range(0, workerCount)
                .Select(_ => new SpeculationWorker(_scheduler, _commitLine, _memory))];
            _isBusy = new bool[workerCount];
        }

        public void AssertSame(Func<Action, SyntheticBlock> blockOf, IStateReader state, string what)
        {
            BlockOutcome expected = SequentialExecutor.Execute(blockOf(static () => { }), state, long.MaxValue);
            SyntheticBlock block = blockOf(SwitchWithinExecution);
            BlockAccumulator accumulator = new(state, long.MaxValue);
            _block = block;
            _memory.Reset(state, block.TransactionCount);
            _scheduler.Reset(block);
            _window.Reset(_workers.Length);
            _commitLine.Reset(accumulator);

            for (int idle = 0; !_commitLine.IsDone;)
            {
                Assert.True(_steps++ < StepMax, $"{what}: no end");
                Assert.True(idle < _workers.Length, $"{what}: all workers idle, the block not done");

                // While the chosen worker has nothing to do, the others get their turn one by one.
                _current = idle == 0 ? _schedule(_current) : (_current + 1) % _workers.Length;
                idle = StepOf(_current) ? 0 : idle + 1;
            }

            ExecutorHarness.AssertSame(
                expected,
                new BlockOutcome(accumulator.Results, accumulator.Writes, ExecutorStatistics.Sequential(0)),
                what);
            int executionMax = block.TransactionCount * (Scheduler.IncarnationMax + 1);
            Assert.True(block.Executions <= executionMax, $"{what}: {block.Executions} executions");
        }

        private bool StepOf(int worker)
        {
            _isBusy[worker] = true;
            bool progressed = _workers[worker].Step(_block);
            _isBusy[worker] = false;
            return progressed;
        }

        /// <summary>Lets other workers go on while one is between two reads of an execution.</summary>
        private void SwitchWithinExecution()
        {
            int interrupted = _current;
            while (_steps < StepMax)
            {
                int next = _schedule(_current);
                if (next == interrupted || _isBusy[next])
                    break;
                _steps++;
                _current = next;
                if (!StepOf(next))
                    break;
            }

            _current = interrupted;
        }
    }
}
