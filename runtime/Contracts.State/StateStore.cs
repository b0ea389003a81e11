using Contracts.Execution;
using Contracts.State.Hashing;
using Contracts.State.Live;
using Contracts.State.Tree;

namespace Contracts.State;

/// <summary>The settled state of a chain in memory: every entry, and the root that commits to all of them.</summary>
/// <remarks>
/// Any number of threads may read while none applies. Keys and values are copied on their way in and out.
/// </remarks>
public sealed class StateStore : IStateReader
{
    private readonly LiveMap _entries = new();
    private readonly CommitmentHasher _hasher;
    private readonly StateTree _tree;
    private readonly BatchHasher _contents;
    private readonly MessageList _messages = new();
    private TreeUpdate[] _updates = [];
    private Digest[] _keyHashes = [];
    private Digest[] _valueHashes = [];

    /// <summary>Creates an empty state.</summary>
    public StateStore(HashSuite suite)
    {
        _hasher = new CommitmentHasher(suite);
        _contents = new BatchHasher(suite);
        _tree = new StateTree(suite);
        Root = _tree.Root.ToHash();
    }

    /// <summary>The hash function of the commitment.</summary>
    public HashSuite Suite => _hasher.Suite;

    /// <summary>The commitment to all entries; it depends on nothing else.</summary>
    public Hash256 Root { get; private set; }

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Count;

    /// <summary>All entries, in no particular order.</summary>
    public IEnumerable<KeyValuePair<StateKey, byte[]>> Entries => _entries.Entries();

    /// <summary>A copy of the value of an entry; null where there is none.</summary>
    public byte[]? Read(StateKey key) =>
        _entries.TryGet(key, out ReadOnlySpan<byte> value) ? value.ToArray() : null;

    /// <summary>Finds the value of an entry; it is good until the next write.</summary>
    internal bool TryGet(StateKey key, out ReadOnlySpan<byte> value) => _entries.TryGet(key, out value);

    /// <inheritdoc/>
    public bool TryRead(StateKey key, out byte[]? value)
    {
        value = Read(key);
        return true;
    }

    /// <inheritdoc/>
    public bool TryReadCounter(StateKey key, bool isExact, CounterView view)
    {
        _entries.TryGet(key, out ReadOnlySpan<byte> entry);
        view.See(CounterValue.Decode(entry));
        return true;
    }

    /// <summary>Applies the writes of one block, each key at most once, in any order, and moves the root.</summary>
    /// <exception cref="ArgumentException">A key stands there twice. Nothing has changed.</exception>
    public void Apply(ReadOnlySpan<StateWrite> writes)
    {
        MoveRoot(writes);
        ApplyEntries(writes);
    }

    /// <summary>
    /// Applies writes to the entries alone. They are not read meanwhile, but the root may be moved on another thread.
    /// </summary>
    internal void ApplyEntries(ReadOnlySpan<StateWrite> writes) => _entries.Apply(writes);

    /// <summary>
    /// Writes as messages: for each its key and its value, which is empty where the entry is removed.
    /// </summary>
    internal static void Collect(ReadOnlySpan<StateWrite> writes, MessageList messages)
    {
        messages.Clear();
        foreach (StateWrite write in writes)
        {
            messages.Add(write.Key.Bytes);
            messages.Add(write.Value);
        }
    }

    /// <inheritdoc cref="MoveRoot(MessageList)"/>
    internal void MoveRoot(ReadOnlySpan<StateWrite> writes)
    {
        Collect(writes, _messages);
        MoveRoot(_messages);
    }

    /// <summary>
    /// Applies writes to the commitment alone; the entries may be read and changed on other threads meanwhile. Nothing
    /// may be proven before it ends.
    /// </summary>
    /// <exception cref="ArgumentException">A key stands there twice. Nothing has changed.</exception>
    internal void MoveRoot(MessageList writes)
    {
        int count = writes.Count / 2;
        EnsureScratch(count);
        for (int i = 0; i < count; i++)
        {
            _contents.Add(CommitmentHasher.KeyDomain, writes[2 * i], _keyHashes, i);
            if (!writes[(2 * i) + 1].IsEmpty)
                _contents.Add(CommitmentHasher.ValueDomain, writes[(2 * i) + 1], _valueHashes, i);
        }

        _contents.Flush();
        for (int i = 0; i < count; i++)
            _updates[i] = new TreeUpdate(_keyHashes[i], _valueHashes[i], writes[(2 * i) + 1].IsEmpty);
        _tree.Apply(_updates.AsSpan(0, count));
        Root = _tree.Root.ToHash();
    }

    /// <summary>Proves to who knows the root what stands under each of the keys, or that nothing does.</summary>
    public StateProof Prove(params ReadOnlySpan<StateKey> keys)
    {
        Digest[] hashes = new Digest[keys.Length];
        for (int i = 0; i < hashes.Length; i++)
            hashes[i] = _hasher.Key(keys[i].Bytes);
        return _tree.Prove(hashes);
    }

    private void EnsureScratch(int count)
    {
        if (_updates.Length >= count)
            return;
        int size = Math.Max(count, 2 * _updates.Length);
        _updates = new TreeUpdate[size];
        _keyHashes = new Digest[size];
        _valueHashes = new Digest[size];
    }
}
