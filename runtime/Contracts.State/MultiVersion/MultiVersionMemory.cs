using System.Numerics;
using Contracts.Execution;

namespace Contracts.State.MultiVersion;

/// <summary>All entries that the transactions of a block touch, each with the versions that they wrote.</summary>
/// <remarks>
/// Safe for many threads between <see cref="Reset"/> and the end of the block. A hash table that only grows during a
/// block: an entry is added by one compare-and-swap at the head of its chain and then stays.
/// </remarks>
internal sealed class MultiVersionMemory
{
    private const int EntriesPerTransaction = 4;
    private const int TableSizeMin = 64;
    private const int TableSizeMax = 1 << 22;

    private readonly Lock _contendedLock = new();
    private readonly List<VersionedEntry> _contended = [];
    private Chain[] _chains = new Chain[TableSizeMin];
    private IStateReader _settled = EmptyState.Instance;
    private int _mask = TableSizeMin - 1;
    private object _block = new();

    private int UsedSize => _mask + 1;

    /// <summary>Makes the memory ready for a block. No other thread may be using it.</summary>
    /// <param name="settled">The state before the block; read by many threads, always known.</param>
    /// <param name="transactionCount">The size of the block, from which the table takes its own.</param>
    public void Reset(IStateReader settled, int transactionCount)
    {
        int wanted = (int)Math.Clamp((long)transactionCount * EntriesPerTransaction, TableSizeMin, TableSizeMax);
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)wanted);
        if (_chains.Length < size)
            _chains = new Chain[size];
        else
            Array.Clear(_chains, 0, UsedSize);
        _contended.Clear();
        _mask = size - 1;
        _settled = settled;
        _block = new object();
    }

    /// <summary>
    /// The entry of a key; one of the caller's pool, with no version, if nobody has asked for it before.
    /// </summary>
    public VersionedValue Value(StateKey key, EntryPool pool) =>
        key.Found is VersionedValue entry && IsOfBlock(entry, key) ? entry : (VersionedValue)Entry(key, pool);

    /// <summary>
    /// The counter of a key; one of the caller's pool, with no addition, if nobody has asked for it before.
    /// </summary>
    public VersionedCounter Counter(StateKey key, EntryPool pool) =>
        key.Found is VersionedCounter entry && IsOfBlock(entry, key) ? entry : (VersionedCounter)Entry(key, pool);

    /// <summary>Counts a reader that had to wait or to run again for an entry.</summary>
    public void CountConflict(VersionedEntry entry)
    {
        if (entry.CountConflict() != 1)
            return;
        lock (_contendedLock)
            _contended.Add(entry);
    }

    /// <summary>The entries for which readers had to wait or to run again. No other thread may be counting.</summary>
    public IReadOnlyList<VersionedEntry> Contended => _contended;

    private VersionedEntry Entry(StateKey key, EntryPool pool)
    {
        ref VersionedEntry? head = ref _chains[(int)(key.Hash & (uint)_mask)].Head;
        VersionedEntry? first = Volatile.Read(ref head);
        VersionedEntry entry = Find(first, end: null, key) ?? Add(ref head, first, key, pool);
        key.Found = entry;
        return entry;
    }

    /// <summary>
    /// Entries are used again: true where this is still that of the key, in this memory and block. The key's word saves
    /// the way through the table, which is a line of memory that others write to all the time.
    /// </summary>
    private bool IsOfBlock(VersionedEntry entry, StateKey key) =>
        ReferenceEquals(entry.Block, _block) && ReferenceEquals(entry.Key, key);

    private VersionedEntry Add(ref VersionedEntry? head, VersionedEntry? first, StateKey key, EntryPool pool)
    {
        VersionedEntry added = pool.Take(key, _settled);
        while (true)
        {
            added.Next = first;
            VersionedEntry? seen = Interlocked.CompareExchange(ref head, added, first);
            if (seen == first)
            {
                added.Block = _block;
                return added;
            }

            // Others added entries meanwhile; the key may be among those, in front of what was searched already.
            if (Find(seen, end: first, key) is { } existing)
            {
                pool.GiveBack(added);
                return existing;
            }

            first = seen;
        }
    }

    private static VersionedEntry? Find(VersionedEntry? entry, VersionedEntry? end, StateKey key)
    {
        for (; entry != end; entry = entry.Next)
        {
            if (entry!.Key.Equals(key))
                return entry;
        }

        return null;
    }

    /// <summary>A struct, since taking the address of an element of an array of objects checks its type.</summary>
    private struct Chain
    {
        public VersionedEntry? Head;
    }

    private sealed class EmptyState : IStateReader
    {
        public static EmptyState Instance { get; } = new();

        public bool TryRead(StateKey key, out byte[]? value)
        {
            value = null;
            return true;
        }
    }
}
