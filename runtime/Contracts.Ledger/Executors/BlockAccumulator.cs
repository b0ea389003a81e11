using System.Runtime.InteropServices;
using Contracts.Execution;

namespace Contracts.Ledger.Executors;

/// <summary>
/// The state with the changes of a block's transactions so far on top, as the next one of them reads it.
/// </summary>
/// <remarks>One thread at a time. Used again for each block.</remarks>
internal sealed class BlockAccumulator : IStateReader
{
    /// <summary>Memory for more entries is not kept: clearing it would cost every later block.</summary>
    private const int KeptEntryCountMax = 1 << 18;

    private readonly BlockChanges _changes = new();
    private readonly CounterView _view = new();
    private readonly Dictionary<StateKey, byte[]?> _codeHashes = [];
    private Dictionary<StateKey, int> _places = [];
    private IStateReader? _settled;

    /// <inheritdoc cref="BlockChanges.ResultCount"/>
    public int ResultCount => _changes.ResultCount;

    /// <summary>Forgets the last block.</summary>
    /// <param name="settled">The state before the block.</param>
    /// <param name="gasLimit">
    /// The first transaction with which the block has used this much gas is the last one.
    /// </param>
    public void Reset(IStateReader settled, long gasLimit)
    {
        _settled = settled;
        _changes.Reset(gasLimit);
        _codeHashes.Clear();
        if (_places.Count > KeptEntryCountMax)
            _places = [];
        _places.Clear();
    }

    /// <summary>Takes in the next result; false where it was the last for which the block has gas.</summary>
    public bool Add(ExecutionResult result)
    {
        bool goesOn = _changes.Add(result);
        foreach (StateWrite write in result.Writes)
            _changes.Write(ref PlaceOf(write.Key), write);
        foreach (CounterChange change in result.CounterChanges)
        {
            ref int place = ref PlaceOf(change.Key);
            UInt128 before = place == BlockChanges.NoPlace ? SettledCounter(change.Key) : UInt128.Zero;
            _changes.Change(ref place, change, before);
        }

        return goesOn;
    }

    /// <inheritdoc cref="BlockChanges.Finish"/>
    public BlockOutcome Finish(ExecutorStatistics statistics) => _changes.Finish(statistics);

    /// <inheritdoc/>
    public bool TryRead(StateKey key, out byte[]? value)
    {
        if (_places.TryGetValue(key, out int place))
            value = _changes.ValueAt(place);
        else if (key.Space == StateKeySpace.CodeHash)
            value = SettledCodeHash(key);
        else
            return _settled!.TryRead(key, out value);
        return true;
    }

    /// <inheritdoc/>
    public bool TryReadCounter(StateKey key, bool isExact, CounterView view)
    {
        if (!_places.TryGetValue(key, out int place))
            return _settled!.TryReadCounter(key, isExact, view);
        view.See(_changes.CountAt(place));
        return true;
    }

    /// <summary>Every call reads one, and the state would make a copy each time.</summary>
    private byte[]? SettledCodeHash(StateKey key)
    {
        ref byte[]? codeHash = ref CollectionsMarshal.GetValueRefOrAddDefault(_codeHashes, key, out bool isKnown);
        if (!isKnown && !_settled!.TryRead(key, out codeHash))
            throw new InvalidOperationException("The state before a block must be settled.");
        return codeHash;
    }

    private UInt128 SettledCounter(StateKey key)
    {
        _view.Reset();
        _settled!.TryReadCounter(key, isExact: true, _view);
        return _view.Value;
    }

    /// <summary>Where the place of a key is kept; good until the next.</summary>
    private ref int PlaceOf(StateKey key)
    {
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out bool exists);
        if (!exists)
            place = BlockChanges.NoPlace;
        return ref place;
    }
}
