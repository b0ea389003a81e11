using System.Runtime.ExceptionServices;
using Contracts.Execution;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors.Speculation;

/// <summary>One execution of a transaction: what it depends on, what it wrote, and what it gave.</summary>
/// <remarks>
/// Written by one worker until it is put into the transaction's slot. What it read and wrote is then not changed before
/// the next block: a slow validator may still hold it when the slot has another. So memory is used again, from block to
/// block.
/// </remarks>
internal sealed class ExecutionTrace
{
    private const int InitialCapacity = 4;

    private ReadRecord[] _reads = new ReadRecord[InitialCapacity];
    private CounterRecord[] _counters = new CounterRecord[InitialCapacity];
    private VersionedEntry[] _written = new VersionedEntry[InitialCapacity];
    private int _readCount;
    private int _counterCount;
    private int _writtenCount;

    /// <summary>The values that it read.</summary>
    public ReadOnlySpan<ReadRecord> Reads => _reads.AsSpan(0, _readCount);

    /// <summary>What it learnt of counters.</summary>
    public ReadOnlySpan<CounterRecord> Counters => _counters.AsSpan(0, _counterCount);

    /// <summary>The entries that it changed.</summary>
    public ReadOnlySpan<VersionedEntry> Written => _written.AsSpan(0, _writtenCount);

    /// <summary>What it gave; null where it threw, and once it is committed.</summary>
    public ExecutionResult? Result { get; private set; }

    /// <summary>
    /// What it threw. It counts only if it is committed: what is executed on half-done state may do anything.
    /// </summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    public void Reset()
    {
        _readCount = 0;
        _counterCount = 0;
        _writtenCount = 0;
        Result = null;
        Failure = null;
    }

    /// <summary>
    /// Lets go of what was committed. The trace stays for the next block, and the garbage collector would keep all that
    /// it holds until then.
    /// </summary>
    public void ReleaseResult() => Result = null;

    public void AddRead(VersionedValue entry, byte[]? value) =>
        Append(ref _reads, ref _readCount, new ReadRecord(entry, value));

    public void AddCounter(VersionedCounter counter, CounterView view) =>
        Append(ref _counters, ref _counterCount, new CounterRecord(counter, view.Low, view.High));

    public void AddWritten(VersionedEntry entry) => Append(ref _written, ref _writtenCount, entry);

    public void End(ExecutionResult? result, ExceptionDispatchInfo? failure)
    {
        Result = result;
        Failure = failure;
    }

    private static void Append<T>(ref T[] items, ref int count, T item)
    {
        if (count == items.Length)
            Array.Resize(ref items, 2 * count);
        items[count++] = item;
    }
}
