using System.Runtime.ExceptionServices;
using Contracts.Execution;

namespace Contracts.Ledger.Executors;

/// <summary>The threads of a ledger on which contracts run: made once, with stacks that the limits ask for.</summary>
/// <remarks>One caller at a time.</remarks>
internal sealed class WorkerPool : IDisposable
{
    private readonly Worker[] _workers;

    public WorkerPool(int workerCount, Limits limits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workerCount, 1);
        _workers = new Worker[workerCount];
        for (int i = 0; i < workerCount; i++)
            _workers[i] = new Worker(i, limits);
    }

    public int WorkerCount => _workers.Length;

    /// <summary>Runs the work on some of the workers, each with its number, and returns when all are done.</summary>
    /// <exception cref="Exception">The work threw; with several, the exception of the lowest worker.</exception>
    public void Run(int workerCount, Action<int> work)
    {
        for (int i = 0; i < workerCount; i++)
            _workers[i].Start(work);
        for (int i = 0; i < workerCount; i++)
            _workers[i].Wait();
        for (int i = 0; i < workerCount; i++)
            _workers[i].Failure?.Throw();
    }

    public void Dispose() => Array.ForEach(_workers, static worker => worker.Dispose());

    private sealed class Worker : IDisposable
    {
        private readonly SemaphoreSlim _started = new(0);
        private readonly SemaphoreSlim _finished = new(0);
        private readonly Thread _thread;
        private readonly int _number;
        private Action<int>? _work;

        public Worker(int number, Limits limits)
        {
            _number = number;
            _thread = ContractThread.Create(Loop, $"contracts-{number}", limits);
            _thread.Start();
        }

        public ExceptionDispatchInfo? Failure { get; private set; }

        public void Start(Action<int> work)
        {
            _work = work;
            _started.Release();
        }

        public void Wait() => _finished.Wait();

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
            while (true)
            {
                _started.Wait();
                if (_work is null)
                    return;
                RunWork(_work);
                _finished.Release();
            }
        }

        private void RunWork(Action<int> work)
        {
            Failure = null;
#pragma warning disable CA1031 // Nothing is swallowed: the exception crosses to the thread that waits in Run.
            try
            {
                work(_number);
            }
            catch (Exception exception)
            {
                Failure = ExceptionDispatchInfo.Capture(exception);
            }
#pragma warning restore CA1031
        }
    }
}
