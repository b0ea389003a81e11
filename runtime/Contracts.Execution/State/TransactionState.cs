using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Contracts.Execution;

/// <summary>What a transaction has read and written so far, with a journal that takes writes back.</summary>
/// <remarks>Reused from one transaction to the next; used by one thread.</remarks>
internal sealed class TransactionState
{
    /// <summary>A dictionary grown beyond this is not kept: clearing it would cost every later transaction.</summary>
    private const int KeptEntryCountMax = 1024;

    private readonly List<JournalEntry> _journal = [];
    private Dictionary<StateKey, Entry> _entries = [];
    private IStateReader? _reader;

    /// <summary>A place in the journal, to roll back to.</summary>
    public int JournalLength => _journal.Count;

    /// <summary>Forgets the last transaction and reads from another state.</summary>
    public void Reset(IStateReader? reader)
    {
        _reader = reader;
        _journal.Clear();
        if (_entries.Count > KeptEntryCountMax)
            _entries = [];
        else
            _entries.Clear();
    }

    /// <summary>Reads an entry; false where the state reader does not know it yet.</summary>
    public bool TryRead(StateKey key, out byte[]? value)
    {
        if (_entries.TryGetValue(key, out Entry known))
        {
            value = known.Value;
            return true;
        }

        if (!_reader!.TryRead(key, out value))
            return false;
        _entries.Add(key, new Entry(value, IsWritten: false, IsRead: true));
        return true;
    }

    /// <summary>
    /// Writes an entry, or removes it where the value is null. The array belongs to the state from now on.
    /// </summary>
    public void Write(StateKey key, byte[]? value)
    {
        ref Entry entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, key, out _);
        _journal.Add(new JournalEntry(key, entry));
        entry = entry with { Value = value, IsWritten = true };
    }

    /// <summary>Takes back all writes since the journal had this length.</summary>
    public void RollBack(int journalLength)
    {
        for (int i = _journal.Count - 1; i >= journalLength; i--)
        {
            (StateKey key, Entry before) = _journal[i];
            if (before.IsRead || before.IsWritten)
                _entries[key] = before;
            else
                _entries.Remove(key);
        }

        _journal.RemoveRange(journalLength, _journal.Count - journalLength);
    }

    /// <summary>The entries that were written, in the order of their keys.</summary>
    public ImmutableArray<StateWrite> CollectWrites()
    {
        int count = 0;
        foreach (Entry entry in _entries.Values)
            count += entry.IsWritten ? 1 : 0;
        if (count == 0)
            return [];

        var writes = new StateWrite[count];
        foreach ((StateKey key, Entry entry) in _entries)
        {
            if (entry.IsWritten)
                writes[--count] = new StateWrite(key, entry.Value);
        }

        Array.Sort(writes, static (left, right) => left.Key.CompareTo(right.Key));
        return ImmutableCollectionsMarshal.AsImmutableArray(writes);
    }

    private readonly record struct Entry(byte[]? Value, bool IsWritten, bool IsRead);

    private readonly record struct JournalEntry(StateKey Key, Entry Before);
}
