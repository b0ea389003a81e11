using Contracts.Execution;
using Contracts.State.Hashing;
using Contracts.State.Tree;

namespace Contracts.State;

/// <summary>The settled state of a chain in memory: every entry, and the root that commits to all of them.</summary>
/// <remarks>
/// Any number of threads may read while none applies. Keys and values are never changed, by either side, once they are here.
/// </remarks>
public sealed class StateStore : IStateReader
{
    private readonly Dictionary<StateKey, Entry> _entries = [];
    private readonly CommitmentHasher _hasher;
    private readonly StateTree _tree;
    private TreeUpdate[] _updates = [];

    /// <summary>Creates an empty state.</summary>
    public StateStore(HashSuite suite)
    {
        _hasher = new CommitmentHasher(suite);
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
    public IEnumerable<KeyValuePair<StateKey, byte[]>> Entries =>
        _entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Value));

    /// <summary>The value of an entry; null where there is none.</summary>
    public byte[]? Read(StateKey key) => _entries.TryGetValue(key, out Entry entry) ? entry.Value : null;

    /// <inheritdoc/>
    public bool TryRead(StateKey key, out byte[]? value)
    {
        value = Read(key);
        return true;
    }

    /// <summary>Applies the writes of one block, each key at most once, in any order, and moves the root.</summary>
    /// <exception cref="ArgumentException">A key stands there twice. Nothing has changed.</exception>
    public void Apply(ReadOnlySpan<StateWrite> writes)
    {
        if (_updates.Length < writes.Length)
            _updates = new TreeUpdate[Math.Max(writes.Length, 2 * _updates.Length)];
        for (int i = 0; i < writes.Length; i++)
            _updates[i] = UpdateOf(writes[i]);

        // The tree refuses a bad batch before it changes anything, and reorders the updates: so the keys' hashes are kept first.
        Digest[] keyHashes = new Digest[writes.Length];
        for (int i = 0; i < writes.Length; i++)
            keyHashes[i] = _updates[i].Key;
        _tree.Apply(_updates.AsSpan(0, writes.Length));

        for (int i = 0; i < writes.Length; i++)
        {
            if (writes[i].Value is { } value)
                _entries[writes[i].Key] = new Entry(value, keyHashes[i]);
            else
                _entries.Remove(writes[i].Key);
        }

        Root = _tree.Root.ToHash();
    }

    /// <summary>Proves to who knows the root what stands under the key, or that nothing does.</summary>
    public StateProof Prove(StateKey key) => _tree.Prove(_hasher.Key(key.Bytes));

    private TreeUpdate UpdateOf(StateWrite write)
    {
        Digest keyHash = _entries.TryGetValue(write.Key, out Entry entry) ? entry.KeyHash : _hasher.Key(write.Key.Bytes);
        Digest valueHash = write.Value is null ? default : _hasher.Value(write.Value);
        return new TreeUpdate(keyHash, valueHash, write.Value is null);
    }

    /// <summary>A value, and its key's hash so that it is computed once only.</summary>
    private readonly record struct Entry(byte[] Value, Digest KeyHash);
}
