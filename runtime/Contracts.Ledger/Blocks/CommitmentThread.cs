namespace Contracts.Ledger.Blocks;

/// <summary>
/// Completes the header of a block while the next one is executed: the state root is most of the work.
/// </summary>
/// <remarks>One caller at a time, and one header at a time: who starts the next has waited for the last.</remarks>
internal sealed class CommitmentThread : IDisposable
{
    private readonly SemaphoreSlim _started = new(0);
    private readonly Thread _thread;
    private Action? _work;

    public CommitmentThread()
    {
        _thread = new Thread(Loop) { IsBackground = true, Name = "contracts-commitment" };
        _thread.Start();
    }

    /// <summary>Makes a header on the thread. A failure goes to all who wait for the result.</summary>
    public Task<BlockHeader> Start(Func<BlockHeader> create)
    {
        TaskCompletionSource<BlockHeader> header = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _work = () => Complete(header, create);
        _started.Release();
        return header.Task;
    }

    /// <summary>Ends the thread, after what it was given.</summary>
    public void Dispose()
    {
        _started.Release();
        _thread.Join();
        _started.Dispose();
    }

    private void Loop()
    {
        while (true)
        {
            _started.Wait();
            if (Interlocked.Exchange(ref _work, null) is not { } work)
                return;
            work();
        }
    }

    private static void Complete(TaskCompletionSource<BlockHeader> header, Func<BlockHeader> create)
    {
#pragma warning disable CA1031 // Nothing is swallowed: the exception crosses to the threads that wait.
        try
        {
            header.SetResult(create());
        }
        catch (Exception exception)
        {
            header.SetException(exception);
        }
#pragma warning restore CA1031
    }
}
