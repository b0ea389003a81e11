using System.Runtime.InteropServices;
using Contracts.Execution;

namespace Contracts.Ledger.Executors;

/// <summary>
/// Takes in the results of a block's transactions in order: everything cumulative happens here and only here. Reads as
/// the state with the block's changes so far on top.
/// </summary>
/// <remarks>One thread at a time. Used again for each block; what it gives out is not changed by that.</remarks>
internal sealed class BlockAccumulator : IStateReader
{
    /// <summary>Memory for more entries is not kept: clearing it would cost every later block.</summary>
    private const int KeptEntryCountMax = 1 << 18;

    private readonly CounterView _view = new();
    private Dictionary<StateKey, int> _places = [];
    private List<Entry> _entries = [];
    private List<ExecutionResult> _results = [];
    private IStateReader? _settled;
    private long _gasLimit;
    private long _gasUsed;

    /// <summary>Forgets the last block.</summary>
    /// <param name="settled">The state before the block.</param>
    /// <param name="gasLimit">
    /// The first transaction with which the block has used this much gas is the last one.
    /// </param>
    public void Reset(IStateReader settled, long gasLimit)
    {
        _settled = settled;
        _gasLimit = gasLimit;
        _gasUsed = 0;
        _results.Clear();
        if (_places.Count > KeptEntryCountMax || _results.Capacity > KeptEntryCountMax)
        {
            _places = [];
            _entries = [];
            _results = [];
        }

        _places.Clear();
        _entries.Clear();
    }

    /// <summary>Takes in the next result; false where it was the last for which the block has gas.</summary>
    public bool Add(ExecutionResult result)
    {
        if (result.IsAbandoned)
            throw new InvalidOperationException("An abandoned execution was about to be committed.");

        _results.Add(result);
        foreach (StateWrite write in result.Writes)
            EntryOf(write.Key, out _).Value = write.Value;
        foreach (CounterChange change in result.CounterChanges)
        {
            ref Entry entry = ref EntryOf(change.Key, out bool isNew);
            if (isNew)
            {
                entry.IsCounter = true;
                entry.Count = SettledCounter(change.Key);
            }

            entry.Count = change.ApplyTo(entry.Count);
        }

        _gasUsed = checked(_gasUsed + result.GasUsed);
        return _gasUsed < _gasLimit;
    }

    /// <summary>What the block's transactions gave, and all that they changed, in the order of first changes.</summary>
    public BlockOutcome Finish(ExecutorStatistics statistics)
    {
        var writes = new StateWrite[_entries.Count];
        for (int i = 0; i < writes.Length; i++)
            writes[i] = new StateWrite(_entries[i].Key, ValueOf(_entries[i]));
        return new BlockOutcome([.. _results], writes, statistics);
    }

    /// <summary>How many results were taken in.</summary>
    public int ResultCount => _results.Count;

    /// <inheritdoc/>
    public bool TryRead(StateKey key, out byte[]? value)
    {
        if (!_places.TryGetValue(key, out int place))
            return _settled!.TryRead(key, out value);
        value = ValueOf(_entries[place]);
        return true;
    }

    /// <inheritdoc/>
    public bool TryReadCounter(StateKey key, bool isExact, CounterView view)
    {
        if (!_places.TryGetValue(key, out int place))
            return _settled!.TryReadCounter(key, isExact, view);
        view.See(_entries[place].Count);
        return true;
    }

    private UInt128 SettledCounter(StateKey key)
    {
        _view.Reset();
        _settled!.TryReadCounter(key, isExact: true, _view);
        return _view.Value;
    }

    /// <summary>The entry of a key, a new one if it was not changed before; good until the next.</summary>
    private ref Entry EntryOf(StateKey key, out bool isNew)
    {
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out bool exists);
        isNew = !exists;
        if (isNew)
        {
            place = _entries.Count;
            _entries.Add(new Entry(key));
        }

        return ref CollectionsMarshal.AsSpan(_entries)[place];
    }

    private static byte[]? ValueOf(Entry entry) =>
        entry.IsCounter ? CounterValue.Encode(entry.Count) : entry.Value;

    /// <summary>A changed entry: its value, or, for a counter, the number that it stands for.</summary>
    private struct Entry(StateKey key)
    {
        public readonly StateKey Key = key;
        public byte[]? Value;
        public UInt128 Count;

        /// <summary>Kept here: to ask the key would touch its bytes, which have long left the caches.</summary>
        public bool IsCounter;
    }
}
