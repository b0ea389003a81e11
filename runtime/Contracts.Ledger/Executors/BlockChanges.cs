using Contracts.Execution;
using Contracts.State.MultiVersion;

namespace Contracts.Ledger.Executors;

/// <summary>
/// What the transactions of a block gave, taken in one after another: everything cumulative happens here and only here.
/// </summary>
/// <remarks>
/// One thread at a time. A changed entry has a place, which the caller keeps and gives back with the next change: how
/// it is found differs between executors. Used again for each block; what it gives out is not changed by that.
/// </remarks>
internal sealed class BlockChanges
{
    /// <summary>The place of an entry that was not changed so far.</summary>
    public const int NoPlace = VersionedEntry.NoPlace;

    /// <summary>Memory for more entries is not kept: clearing it would cost every later block.</summary>
    private const int KeptEntryCountMax = 1 << 18;

    private List<ExecutionResult> _results = [];
    private Entry[] _entries = [];
    private int _entryCount;
    private long _gasLimit;
    private long _gasUsed;

    /// <summary>How many results were taken in.</summary>
    public int ResultCount => _results.Count;

    /// <summary>Begins a block.</summary>
    /// <param name="gasLimit">
    /// The first transaction with which the block has used this much gas is the last one.
    /// </param>
    public void Reset(long gasLimit)
    {
        _gasLimit = gasLimit;
        _gasUsed = 0;

        // There is something left of a block that threw.
        Clear();
    }

    /// <summary>
    /// Takes in the next result, whose changes the caller takes in besides; false where it was the last for which the
    /// block has gas.
    /// </summary>
    public bool Add(ExecutionResult result)
    {
        if (result.IsAbandoned)
            throw new InvalidOperationException("An abandoned execution was about to be committed.");

        _results.Add(result);
        _gasUsed = checked(_gasUsed + result.GasUsed);
        return _gasUsed < _gasLimit;
    }

    /// <summary>Takes in the write of a value.</summary>
    public void Write(ref int place, StateWrite write)
    {
        if (place == NoPlace)
            place = NewPlace(write.Key);
        _entries[place].Value = write.Value;
    }

    /// <summary>Takes in what was added to a counter.</summary>
    /// <param name="place">The counter's place.</param>
    /// <param name="change">What was added.</param>
    /// <param name="before">What the counter stood at before the block, where it has no place yet.</param>
    public void Change(ref int place, CounterChange change, UInt128 before)
    {
        if (place == NoPlace)
        {
            place = NewPlace(change.Key);
            _entries[place].IsCounter = true;
            _entries[place].Count = before;
        }

        ref Entry entry = ref _entries[place];
        entry.Count = change.ApplyTo(entry.Count);
    }

    /// <summary>The value at a place; null where there is none.</summary>
    public byte[]? ValueAt(int place) => ValueOf(in _entries[place]);

    /// <summary>What the counter at a place stands at.</summary>
    public UInt128 CountAt(int place) => _entries[place].Count;

    /// <summary>What the block's transactions gave, and all that they changed, in the order of first changes.</summary>
    public BlockOutcome Finish(ExecutorStatistics statistics)
    {
        var writes = new StateWrite[_entryCount];
        for (int i = 0; i < writes.Length; i++)
            writes[i] = new StateWrite(_entries[i].Key, ValueOf(in _entries[i]));
        BlockOutcome outcome = new([.. _results], writes, statistics);
        Clear();
        return outcome;
    }

    /// <summary>
    /// Lets go of all that the block gave, which the garbage collector would have to keep until the next.
    /// </summary>
    private void Clear()
    {
        _results.Clear();
        if (_entries.Length > KeptEntryCountMax || _results.Capacity > KeptEntryCountMax)
        {
            _entries = [];
            _results = [];
        }

        Array.Clear(_entries, 0, Math.Min(_entryCount, _entries.Length));
        _entryCount = 0;
    }

    private int NewPlace(StateKey key)
    {
        if (_entryCount == _entries.Length)
            Array.Resize(ref _entries, Math.Max(64, 2 * _entryCount));
        _entries[_entryCount].Key = key;
        return _entryCount++;
    }

    private static byte[]? ValueOf(ref readonly Entry entry) =>
        entry.IsCounter ? CounterValue.Encode(entry.Count) : entry.Value;

    /// <summary>A changed entry: its value, or, for a counter, the number that it stands for.</summary>
    private struct Entry
    {
        public StateKey Key;
        public byte[]? Value;
        public UInt128 Count;

        /// <summary>Kept here: to ask the key would touch its bytes, which have long left the caches.</summary>
        public bool IsCounter;
    }
}
