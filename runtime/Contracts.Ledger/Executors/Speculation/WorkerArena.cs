using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors.Speculation;

/// <summary>
/// What a worker needs for a block, used again for the next: so a block allocates nothing of its own.
/// </summary>
/// <remarks>Used by one worker. What was taken in a block stays as it is until <see cref="Reset"/>.</remarks>
internal sealed class WorkerArena
{
    private readonly List<ExecutionTrace> _traces = [];
    private int _taken;

    /// <summary>The entries that the worker added to the memory.</summary>
    public EntryPool Entries { get; } = new();

    /// <summary>Begins another block. No other thread may be at the last one any more.</summary>
    public void Reset()
    {
        _taken = 0;
        Entries.Reset();
    }

    public ExecutionTrace TakeTrace()
    {
        if (_taken == _traces.Count)
            _traces.Add(new ExecutionTrace());
        ExecutionTrace trace = _traces[_taken++];
        trace.Reset();
        return trace;
    }

    /// <summary>Gives back the trace that was taken last, which nobody has seen.</summary>
    public void GiveBackTrace() => _taken--;
}
