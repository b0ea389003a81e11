using System.Numerics;

namespace Contracts.State.Tree;

/// <summary>Sorts updates by key hash: into groups by the first bits, and then each group.</summary>
/// <remarks>
/// Hashes are even, so that with several groups to each update few groups have two; only who looks for hashes that
/// begin alike makes large ones, and pays with an ordinary sort. One thread at a time.
/// </remarks>
internal sealed class UpdateSorter
{
    private const int PrefixBits = 64;

    /// <summary>There are from four to eight groups to each update.</summary>
    private const int GroupBitsMore = 3;

    private const int GroupBitsMax = 20;

    private int[] _ends = [];
    private TreeUpdate[] _sorted = [];

    /// <summary>The updates in order; good until the next call.</summary>
    public ReadOnlySpan<TreeUpdate> Sort(ReadOnlySpan<TreeUpdate> updates)
    {
        int groupBits = Math.Min(BitOperations.Log2((uint)updates.Length) + GroupBitsMore, GroupBitsMax);
        int shift = PrefixBits - groupBits;
        EnsureCapacity(updates.Length, 1 << groupBits);
        Span<int> ends = _ends.AsSpan(0, 1 << groupBits);
        Span<TreeUpdate> sorted = _sorted.AsSpan(0, updates.Length);

        // Each group's end is counted down to its start while its updates are placed, the last one first.
        ends.Clear();
        foreach (ref readonly TreeUpdate update in updates)
            ends[(int)(update.Key.Prefix >> shift)]++;
        int end = 0;
        foreach (ref int group in ends)
            group = end += group;
        foreach (ref readonly TreeUpdate update in updates)
            sorted[--ends[(int)(update.Key.Prefix >> shift)]] = update;
        SortGroups(sorted, shift);
        return sorted;
    }

    private static void SortGroups(Span<TreeUpdate> sorted, int shift)
    {
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end].Key.Prefix >> shift == sorted[start].Key.Prefix >> shift)
                end++;
            if (end - start > 1)
                sorted[start..end].Sort(static (left, right) => left.Key.CompareTo(right.Key));
            start = end;
        }
    }

    private void EnsureCapacity(int count, int groupCount)
    {
        if (_ends.Length < groupCount)
            _ends = new int[groupCount];
        if (_sorted.Length < count)
            _sorted = new TreeUpdate[Math.Max(count, 2 * _sorted.Length)];
    }
}
