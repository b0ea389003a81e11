namespace Contracts.State.Tree;

/// <summary>
/// Sorts updates by key hash: their numbers by the first eight bytes, and the updates themselves only once.
/// </summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class UpdateSorter
{
    private ulong[] _prefixes = [];
    private int[] _places = [];
    private TreeUpdate[] _sorted = [];

    /// <summary>The updates in order; good until the next call.</summary>
    public ReadOnlySpan<TreeUpdate> Sort(ReadOnlySpan<TreeUpdate> updates)
    {
        EnsureCapacity(updates.Length);
        for (int i = 0; i < updates.Length; i++)
        {
            _prefixes[i] = updates[i].Key.Prefix;
            _places[i] = i;
        }

        Array.Sort(_prefixes, _places, 0, updates.Length);
        Span<TreeUpdate> sorted = _sorted.AsSpan(0, updates.Length);
        for (int i = 0; i < sorted.Length; i++)
            sorted[i] = updates[_places[i]];
        SortEqualPrefixes(sorted);
        return sorted;
    }

    /// <summary>Equal prefixes are the work of somebody who looked for them; they lie side by side by now.</summary>
    private static void SortEqualPrefixes(Span<TreeUpdate> sorted)
    {
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end].Key.Prefix == sorted[start].Key.Prefix)
                end++;
            if (end - start > 1)
                sorted[start..end].Sort(static (left, right) => left.Key.CompareTo(right.Key));
            start = end;
        }
    }

    private void EnsureCapacity(int count)
    {
        if (_sorted.Length >= count)
            return;
        int size = Math.Max(count, 2 * _sorted.Length);
        _prefixes = new ulong[size];
        _places = new int[size];
        _sorted = new TreeUpdate[size];
    }
}
