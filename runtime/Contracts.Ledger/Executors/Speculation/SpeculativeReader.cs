using Contracts.Execution;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors.Speculation;

/// <summary>
/// The state at one transaction's place in the block, as far as it is known; records all that is read.
/// </summary>
/// <remarks>One per worker, used again for each execution.</remarks>
internal sealed class SpeculativeReader(MultiVersionMemory memory, EntryPool entries) : IStateReader
{
    /// <summary>Stands where no transaction blocks.</summary>
    public const int NotBlocked = -1;

    private readonly List<(VersionedCounter Counter, CounterView View)> _views = [];
    private ExecutionTrace _trace = new();
    private int _transaction;

    /// <summary>The transaction whose results are awaited; <see cref="NotBlocked"/> where none is.</summary>
    public int BlockedBy { get; private set; } = NotBlocked;

    /// <summary>Begins an execution of a transaction, of which the trace keeps what is read.</summary>
    public void Begin(int transaction, ExecutionTrace trace)
    {
        _transaction = transaction;
        _trace = trace;
        _views.Clear();
        BlockedBy = NotBlocked;
    }

    /// <summary>Writes into the trace what the execution learnt of counters.</summary>
    public void End()
    {
        foreach ((VersionedCounter counter, CounterView view) in _views)
            _trace.AddCounter(counter, view);
    }

    public bool TryRead(StateKey key, out byte[]? value)
    {
        value = null;
        if (BlockedBy != NotBlocked)
            return false;

        VersionedValue entry = memory.Value(key, entries);
        if (entry.Read(_transaction, out value, out int writer) == ReadOutcome.Estimate)
        {
            memory.CountConflict(entry);
            BlockedBy = writer;
            return false;
        }

        _trace.AddRead(entry, value);
        return true;
    }

    public bool TryReadCounter(StateKey key, bool isExact, CounterView view)
    {
        if (BlockedBy != NotBlocked)
            return false;

        VersionedCounter counter = memory.Counter(key, entries);
        UInt128 value = counter.Read(_transaction, isExact, out int estimate);
        if (isExact && estimate != VersionedEntry.NoTransaction)
        {
            memory.CountConflict(counter);
            BlockedBy = estimate;
            return false;
        }

        view.See(value);
        _views.Add((counter, view));
        return true;
    }
}
