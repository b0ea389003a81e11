using System.Runtime.InteropServices;
using Contracts.Execution;

namespace Contracts.Ledger.Executors;

/// <summary>
/// Takes in the results of a block's transactions in order: everything cumulative happens here and only here.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class BlockAccumulator(IStateReader settled, long gasLimit) : IStateReader
{
    private readonly Dictionary<StateKey, int> _places = [];
    private readonly List<StateWrite> _writes = [];
    private readonly List<ExecutionResult> _results = [];
    private long _gasUsed;

    public IReadOnlyList<ExecutionResult> Results => _results;

    public IReadOnlyList<StateWrite> Writes => _writes;

    /// <summary>Takes in the next result; false where it was the last for which the block has gas.</summary>
    public bool Add(ExecutionResult result)
    {
        if (result.IsAbandoned)
            throw new InvalidOperationException("An abandoned execution was about to be committed.");

        _results.Add(result);
        foreach (StateWrite write in result.Writes)
            Write(write);
        foreach (CounterChange change in result.CounterChanges)
        {
            TryRead(change.Key, out byte[]? entry);
            Write(change.ApplyTo(entry));
        }

        _gasUsed = checked(_gasUsed + result.GasUsed);
        return _gasUsed < gasLimit;
    }

    /// <summary>The state with the block's writes so far on top.</summary>
    /// <inheritdoc/>
    public bool TryRead(StateKey key, out byte[]? value)
    {
        if (!_places.TryGetValue(key, out int place))
            return settled.TryRead(key, out value);
        value = _writes[place].Value;
        return true;
    }

    private void Write(StateWrite write)
    {
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, write.Key, out bool exists);
        if (exists)
        {
            _writes[place] = write;
            return;
        }

        place = _writes.Count;
        _writes.Add(write);
    }
}
