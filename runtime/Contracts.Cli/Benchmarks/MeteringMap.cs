namespace Contracts.Cli.Benchmarks;

/// <summary>
/// A hash map with chains in arrays, as a core library has one; a part of <see cref="MeteringKernels"/>.
/// </summary>
/// <remarks>
/// Keys are hashed and compared through a test of their type, since nothing outside of the kernels may be called.
/// </remarks>
internal sealed class MeteringMap<TKey, TValue>
{
    private int[] _buckets = new int[16];
    private Entry[] _entries = new Entry[16];
    private int _count;

    /// <summary>The value of a key that is present, else the default.</summary>
    public TValue? Get(TKey key)
    {
        int index = IndexOf(key, HashOf(key));
        return index < 0 ? default : _entries[index].Value;
    }

    /// <summary>Adds a key or replaces its value.</summary>
    public void Set(TKey key, TValue value)
    {
        int hash = HashOf(key);
        int index = IndexOf(key, hash);
        if (index < 0)
        {
            if (_count == _entries.Length)
                Grow();
            index = _count++;
            int bucket = hash % _buckets.Length;
            _entries[index].Key = key;
            _entries[index].Hash = hash;
            _entries[index].Next = _buckets[bucket] - 1;
            _buckets[bucket] = index + 1;
        }

        _entries[index].Value = value;
    }

    private static int HashOf(TKey key) => key is int number ? number & int.MaxValue : 0;

    private static bool AreEqual(TKey left, TKey right) => left is int first && right is int second && first == second;

    private int IndexOf(TKey key, int hash)
    {
        int index = _buckets[hash % _buckets.Length] - 1;
        while (index >= 0 && !(_entries[index].Hash == hash && AreEqual(_entries[index].Key, key)))
            index = _entries[index].Next;
        return index;
    }

    private void Grow()
    {
        Entry[] entries = new Entry[_entries.Length * 2];
        for (int i = 0; i < _count; i++)
            entries[i] = _entries[i];
        _entries = entries;
        _buckets = new int[entries.Length];
        for (int i = 0; i < _count; i++)
        {
            int bucket = entries[i].Hash % _buckets.Length;
            entries[i].Next = _buckets[bucket] - 1;
            _buckets[bucket] = i + 1;
        }
    }

    private struct Entry
    {
        public TKey Key;
        public TValue Value;
        public int Hash;
        public int Next;
    }
}
