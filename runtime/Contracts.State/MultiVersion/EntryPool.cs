using Contracts.Execution;

namespace Contracts.State.MultiVersion;

/// <summary>Entries of a block's memory, which are used again in the next block.</summary>
/// <remarks>Used by one thread.</remarks>
internal sealed class EntryPool
{
    private readonly List<VersionedValue> _values = [];
    private readonly List<VersionedCounter> _counters = [];
    private readonly CounterView _view = new();
    private int _valuesTaken;
    private int _countersTaken;

    /// <summary>Begins another block: whatever was taken may be taken again.</summary>
    public void Reset()
    {
        _valuesTaken = 0;
        _countersTaken = 0;
    }

    /// <summary>An entry without versions.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="settled">The state before the block, always known.</param>
    public VersionedEntry Take(StateKey key, IStateReader settled)
    {
        if (key.Space == StateKeySpace.Counter)
        {
            _view.Reset();
            RequireKnown(settled.TryReadCounter(key, isExact: true, _view));
            VersionedCounter counter = Take(_counters, ref _countersTaken);
            counter.Reset(key, _view.Value);
            return counter;
        }

        RequireKnown(settled.TryRead(key, out byte[]? before));
        VersionedValue value = Take(_values, ref _valuesTaken);
        value.Reset(key, before);
        return value;
    }

    /// <summary>Gives back the entry that was taken last, which nobody has seen.</summary>
    public void GiveBack(VersionedEntry entry)
    {
        if (entry is VersionedCounter)
            _countersTaken--;
        else
            _valuesTaken--;
    }

    private static void RequireKnown(bool isKnown)
    {
        if (!isKnown)
            throw new InvalidOperationException("The state before a block must be settled.");
    }

    private static T Take<T>(List<T> entries, ref int taken)
        where T : new()
    {
        if (taken == entries.Count)
            entries.Add(new T());
        return entries[taken++];
    }
}
