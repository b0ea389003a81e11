using Contracts.Execution;

namespace Contracts.State.MultiVersion;

/// <summary>Entries of a block's memory, which are used again in the next block.</summary>
/// <remarks>Used by one thread.</remarks>
internal sealed class EntryPool
{
    private readonly List<VersionedValue> _values = [];
    private readonly List<VersionedCounter> _counters = [];
    private int _valuesTaken;
    private int _countersTaken;

    /// <summary>Begins another block: whatever was taken may be taken again.</summary>
    public void Reset()
    {
        _valuesTaken = 0;
        _countersTaken = 0;
    }

    /// <summary>An entry without versions.</summary>
    public VersionedEntry Take(StateKey key, byte[]? settled)
    {
        if (key.Space == StateKeySpace.Counter)
        {
            VersionedCounter counter = Take(_counters, ref _countersTaken);
            counter.Reset(key, CounterValue.Decode(settled));
            return counter;
        }

        VersionedValue value = Take(_values, ref _valuesTaken);
        value.Reset(key, settled);
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

    private static T Take<T>(List<T> entries, ref int taken)
        where T : new()
    {
        if (taken == entries.Count)
            entries.Add(new T());
        return entries[taken++];
    }
}
