using Contracts.Execution;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors.Speculation;

/// <summary>
/// The state at one transaction's place in the block, as far as it is known; records all that is read.
/// </summary>
/// <remarks>One per worker, used again for each execution.</remarks>
internal sealed class SpeculativeReader(MultiVersionMemory memory) : IStateReader
{
    private const int InitialCapacity = 16;

    /// <summary>Stands where no transaction blocks.</summary>
    public const int NotBlocked = -1;

    private readonly List<(VersionedCounter Counter, CounterView View)> _views = [];
    private ReadRecord[] _reads = new ReadRecord[InitialCapacity];
    private int _count;
    private int _transaction;

    /// <summary>The transaction whose results are awaited; <see cref="NotBlocked"/> where none is.</summary>
    public int BlockedBy { get; private set; } = NotBlocked;

    public void Begin(int transaction)
    {
        _transaction = transaction;
        _count = 0;
        _views.Clear();
        BlockedBy = NotBlocked;
    }

    /// <summary>Everything read since the beginning, in a new array.</summary>
    public ReadRecord[] TakeReads() => _reads.AsSpan(0, _count).ToArray();

    /// <summary>Everything learnt of counters since the beginning, in a new array.</summary>
    public CounterRecord[] TakeCounters()
    {
        CounterRecord[] counters = _views.Count == 0 ? [] : new CounterRecord[_views.Count];
        for (int i = 0; i < counters.Length; i++)
            counters[i] = new CounterRecord(_views[i].Counter, _views[i].View.Low, _views[i].View.High);
        return counters;
    }

    public bool TryRead(StateKey key, out byte[]? value)
    {
        value = null;
        if (BlockedBy != NotBlocked)
            return false;

        VersionedValue entry = memory.Value(key);
        if (entry.Read(_transaction, out value, out int writer) == ReadOutcome.Estimate)
        {
            entry.CountConflict();
            BlockedBy = writer;
            return false;
        }

        if (_count == _reads.Length)
            Array.Resize(ref _reads, 2 * _count);
        _reads[_count++] = new ReadRecord(entry, value);
        return true;
    }

    public bool TryReadCounter(StateKey key, bool isExact, CounterView view)
    {
        if (BlockedBy != NotBlocked)
            return false;

        VersionedCounter counter = memory.Counter(key);
        UInt128 value = counter.Read(_transaction, out int estimate);
        if (isExact && estimate != VersionedEntry.NoTransaction)
        {
            counter.CountConflict();
            BlockedBy = estimate;
            return false;
        }

        view.See(value);
        _views.Add((counter, view));
        return true;
    }
}
