// A least-recently-used cache over an own doubly linked list, generic over key and value.
public interface ICache<TKey, TValue>
{
    int Count { get; }

    bool TryGet(TKey key, out TValue? value);

    void Put(TKey key, TValue value);
}

public sealed class LruCache<TKey, TValue>(int capacity, Action<TKey, TValue>? evicted = null) : ICache<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Entry> _entries = new(capacity);
    private Entry? _newest;
    private Entry? _oldest;

    public int Count => _entries.Count;

    public int Hits { get; private set; }

    public int Misses { get; private set; }

    public TValue this[TKey key]
    {
        get => TryGet(key, out TValue? value) ? value! : throw new KeyNotFoundException();
        set => Put(key, value);
    }

    public bool TryGet(TKey key, out TValue? value)
    {
        if (!_entries.TryGetValue(key, out Entry? entry))
        {
            Misses++;
            value = default;
            return false;
        }

        Hits++;
        MoveToFront(entry);
        value = entry.Value;
        return true;
    }

    public void Put(TKey key, TValue value)
    {
        if (_entries.TryGetValue(key, out Entry? entry))
        {
            entry.Value = value;
            MoveToFront(entry);
            return;
        }

        if (_entries.Count == capacity)
            Evict();
        entry = new Entry(key, value);
        _entries.Add(key, entry);
        Link(entry);
    }

    public IEnumerable<(TKey Key, TValue Value)> FromNewest()
    {
        for (Entry? entry = _newest; entry is not null; entry = entry.Older)
            yield return (entry.Key, entry.Value);
    }

    private void Evict()
    {
        Entry victim = _oldest!;
        Unlink(victim);
        _entries.Remove(victim.Key);
        evicted?.Invoke(victim.Key, victim.Value);
    }

    private void MoveToFront(Entry entry)
    {
        if (entry == _newest)
            return;
        Unlink(entry);
        Link(entry);
    }

    private void Link(Entry entry)
    {
        entry.Older = _newest;
        entry.Newer = null;
        if (_newest is not null)
            _newest.Newer = entry;
        _newest = entry;
        _oldest ??= entry;
    }

    private void Unlink(Entry entry)
    {
        if (entry.Newer is { } newer)
            newer.Older = entry.Older;
        else
            _newest = entry.Older;
        if (entry.Older is { } older)
            older.Newer = entry.Newer;
        else
            _oldest = entry.Newer;
    }

    private sealed class Entry(TKey key, TValue value)
    {
        public TKey Key { get; } = key;

        public TValue Value { get; set; } = value;

        public Entry? Newer { get; set; }

        public Entry? Older { get; set; }
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        LruCache<string, int> cache = new(4, (key, value) => log.Append($"-{key}:{value} "));
        uint seed = 7;
        for (int i = 0; i < 60; i++)
        {
            seed = unchecked(seed * 22695477 + 1);
            string key = "k" + (seed >> 16) % 8;
            if (!cache.TryGet(key, out _))
                cache.Put(key, i);
        }

        log.AppendLine();
        log.AppendLine($"{cache.Hits} hits, {cache.Misses} misses, {cache.Count}: "
            + $"{string.Join(" ", cache.FromNewest())}");
        ICache<(int, int), decimal> grid = new LruCache<(int, int), decimal>(2);
        grid.Put((1, 1), 1.5m);
        grid.Put((1, 2), 2.5m);
        grid.Put((2, 2), 3.5m);
        log.AppendLine($"{grid.TryGet((1, 1), out _)} {grid.TryGet((2, 2), out decimal found)} {found} {grid.Count}");
        try
        {
            _ = new LruCache<int, int>(1)[5];
        }
        catch (KeyNotFoundException)
        {
            log.AppendLine("absent");
        }

        return log.ToString();
    }
}
