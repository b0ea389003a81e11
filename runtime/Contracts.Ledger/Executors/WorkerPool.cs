using System.Runtime.ExceptionServices;
using Contracts.Execution;

namespace Contracts.Ledger.Executors;

/// <summary>The threads of a ledger on which contracts run: made once, with stacks that the limits ask for.</summary>
/// <remarks>
/// One caller at a time. A caller that is on a thread of <see cref="ContractThread"/> itself, such as work of the pool
/// that runs other work on it, stands in for worker 0: no thread is woken for it, and what it has in its core's caches
/// stays there.
/// </remarks>
internal sealed class WorkerPool : IDisposable
{
    private readonly Worker[] _workers;
    private readonly int _stackSizeMax;

    public WorkerPool(int workerCount, Limits limits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workerCount, 1);
        _stackSizeMax = limits.StackSizeMax;
        _workers = new Worker[workerCount];
        for (int i = 0; i < workerCount; i++)
            _workers[i] = new Worker(i, limits);
    }

    public int WorkerCount => _workers.Length;

    /// <summary>Runs the work on some of the workers, each with its number, and returns when all are done.</summary>
    /// <exception cref="Exception">The work threw; with several, the exception of the lowest worker.</exception>
    public void Run(int workerCount, Action<int> work)
    {
        bool takesPart = ContractThread.CountedStackMax >= _stackSizeMax;
        int firstOther = takesPart ? 1 : 0;
        for (int i = firstOther; i < workerCount; i++)
            _workers[i].Start(work);
        ExceptionDispatchInfo? failure = takesPart ? Worker.Try(work, 0) : null;
        for (int i = firstOther; i < workerCount; i++)
        {
            ExceptionDispatchInfo? other = _workers[i].Wait();
            failure ??= other;
        }

        failure?.Throw();
    }

    public void Dispose() => Array.ForEach(_workers, static worker => worker.Dispose());

    private sealed class Worker : IDisposable
    {
        private readonly SemaphoreSlim _started = new(0);
        private readonly SemaphoreSlim _finished = new(0);
        private readonly Thread _thread;
        private readonly int _number;
        private Action<int>? _work;
        private ExceptionDispatchInfo? _failure;

        public Worker(int number, Limits limits)
        {
            _number = number;
            _thread = ContractThread.Create(Loop, $"contracts-{number}", limits);
            _thread.Start();
        }

        public void Start(Action<int> work)
        {
            _work = work;
            _started.Release();
        }

        /// <summary>Waits for the work's end and gives what it threw.</summary>
        public ExceptionDispatchInfo? Wait()
        {
            _finished.Wait();
            return _failure;
        }

        /// <summary>Does the work on the calling thread and gives what it threw.</summary>
        public static ExceptionDispatchInfo? Try(Action<int> work, int number)
        {
#pragma warning disable CA1031 // Nothing is swallowed: the exception crosses to the thread that waits in Run.
            try
            {
                work(number);
                return null;
            }
            catch (Exception exception)
            {
                return ExceptionDispatchInfo.Capture(exception);
            }
#pragma warning restore CA1031
        }

        public void Dispose()
        {
            _work = null;
            _started.Release();
            _thread.Join();
            _started.Dispose();
            _finished.Dispose();
        }

        private void Loop()
        {
            while (TryWork())
                _finished.Release();
        }

        /// <summary>Waits for work and does it; false where there will be none any more.</summary>
        private bool TryWork()
        {
            _started.Wait();
            if (_work is null)
                return false;
            _failure = Try(_work, _number);

            // Let go of, since it holds a block and what the block gave.
            _work = null;
            return true;
        }
    }
}
