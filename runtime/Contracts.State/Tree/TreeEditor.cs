using System.Runtime.InteropServices;
using Contracts.State.Hashing;
using Contracts.State.Memory;

namespace Contracts.State.Tree;

/// <summary>Applies a batch of updates to a tree and hashes what changed.</summary>
/// <remarks>
/// All updates take each step together: down the tree level by level, then through the buckets, then up again level by
/// level. So what one of them waits for from memory, others wait for at the same time. A key hash has 256 bits, so the
/// way down ends after as many levels. One thread at a time.
/// </remarks>
internal sealed class TreeEditor(TreeStorage storage, TreeHashing hashing)
{
    private const int Capacity = CommitmentHasher.BucketCapacity;
    private const int RecordSize = CommitmentHasher.RecordSize;

    /// <summary>Buckets whose records are on their way from memory while one is changed.</summary>
    private const int BucketsAhead = 8;

    /// <summary>Links of a level that are on their way from memory while one is followed.</summary>
    private const int LinksAhead = 16;

    private readonly List<List<TouchedPair>> _pairsByDepth = [];
    private readonly byte[] _merged = new byte[Capacity * RecordSize];
    private Visit[] _level = [];
    private Visit[] _nextLevel = [];
    private TouchedBucket[] _buckets = [];
    private int _bucketCount;

    /// <summary>True where a bucket lost records: only then can pairs have become small.</summary>
    private bool _hasShrunk;

    /// <summary>Applies updates, sorted and distinct; returns how many records more there are.</summary>
    public int Apply(ReadOnlySpan<TreeUpdate> updates)
    {
        EnsureCapacity(updates.Length);
        Descend(updates);
        int growth = ChangeBuckets(updates);
        hashing.Flush();
        Ascend();
        return growth;
    }

    /// <summary>
    /// Leads each update to its bucket. A bucket that will be too large is split here, so that every bucket which the
    /// updates come to holds what they make of it.
    /// </summary>
    private void Descend(ReadOnlySpan<TreeUpdate> updates)
    {
        _bucketCount = 0;
        int count = 0;
        if (!updates.IsEmpty)
            _level[count++] = new Visit(TreeStorage.RootLink, First: 0, updates.Length);
        for (int depth = 0; count > 0; depth++)
        {
            count = DescendOneLevel(updates, _level.AsSpan(0, count), depth);
            (_level, _nextLevel) = (_nextLevel, _level);
        }
    }

    private int DescendOneLevel(ReadOnlySpan<TreeUpdate> updates, ReadOnlySpan<Visit> level, int depth)
    {
        List<TouchedPair> pairs = PairsAt(depth);
        int nextCount = 0;
        for (int i = 0; i < level.Length; i++)
        {
            if (i + LinksAhead < level.Length)
                CacheLines.Prefetch(in storage.Child(level[i + LinksAhead].Link));
            Visit visit = level[i];
            ReadOnlySpan<TreeUpdate> own = updates.Slice(visit.First, visit.Count);
            TreeChild child = storage.Child(visit.Link);
            if (child.IsBucket && Holds(child, own))
            {
                _buckets[_bucketCount++] = new TouchedBucket(visit, child);
                continue;
            }

            int split = SplitOf(own, depth);
            uint pair = child.IsBucket
                ? Split(visit.Link, child, depth, leftChanges: split > 0, rightChanges: split < own.Length)
                : child.Pair;
            pairs.Add(new TouchedPair(visit.Link, pair));
            if (own.Length == 1)
            {
                // So most visits are, and half the branches by a bit of a hash would be foreseen wrongly.
                _nextLevel[nextCount++] = visit with { Link = (2 * pair) + 1 - (uint)split };
                continue;
            }

            if (split > 0)
                _nextLevel[nextCount++] = new Visit(2 * pair, visit.First, split);
            if (split < own.Length)
                _nextLevel[nextCount++] = new Visit((2 * pair) + 1, visit.First + split, own.Length - split);
        }

        return nextCount;
    }

    private int ChangeBuckets(ReadOnlySpan<TreeUpdate> updates)
    {
        int growth = 0;
        _hasShrunk = false;
        for (int i = 0; i < _bucketCount; i++)
        {
            if (i + BucketsAhead < _bucketCount)
                CacheLines.Prefetch(storage.Records(_buckets[i + BucketsAhead].Bucket));
            (Visit visit, TreeChild bucket) = _buckets[i];
            int change = ChangeBucket(visit.Link, bucket, updates.Slice(visit.First, visit.Count));
            _hasShrunk |= change < 0;
            growth += change;
        }

        return growth;
    }

    private int ChangeBucket(uint link, TreeChild before, ReadOnlySpan<TreeUpdate> updates)
    {
        TreeChild after = before;
        if (updates.Length > 1 || !TryReplace(storage.Records(before), updates[0]))
        {
            int count = Merge(storage.Records(before), updates);
            if (count == 0)
            {
                storage.FreeBucket(before);
                storage.Clear(link);
                return -before.Count;
            }

            after = storage.ResizeBucket(before, count);
            _merged.AsSpan(0, count * RecordSize).CopyTo(storage.Records(after));
            storage.Child(link) = after;
        }

        hashing.AddBucket(link, after);
        return after.Count - before.Count;
    }

    /// <summary>Hashes the pairs above, the deepest first, and makes one bucket of those that became small.</summary>
    private void Ascend()
    {
        for (int depth = _pairsByDepth.Count - 1; depth >= 0; depth--)
        {
            ReadOnlySpan<TouchedPair> pairs = CollectionsMarshal.AsSpan(_pairsByDepth[depth]);
            for (int i = 0; i < pairs.Length; i++)
            {
                if (i + LinksAhead < pairs.Length)
                    CacheLines.Prefetch(storage.PairHashes(pairs[i + LinksAhead].Pair));
                TouchedPair touched = pairs[i];
                if (!_hasShrunk || !TryCollapse(touched.Link, touched.Pair))
                    hashing.AddPair(touched.Link, touched.Pair);
            }

            hashing.Flush();
            _pairsByDepth[depth].Clear();
        }
    }

    /// <summary>True where the bucket has room for what the updates make of it.</summary>
    private bool Holds(TreeChild bucket, ReadOnlySpan<TreeUpdate> updates)
    {
        int count = bucket.Count;
        if (count + updates.Length <= Capacity)
            return true;

        ReadOnlySpan<byte> records = storage.Records(bucket);
        foreach (ref readonly TreeUpdate update in updates)
        {
            while (!records.IsEmpty && Digest.Read(records).CompareTo(update.Key) < 0)
                records = records[RecordSize..];
            bool isPresent = !records.IsEmpty && Digest.Read(records).Equals(update.Key);
            if (isPresent && update.IsRemoval)
                count--;
            else if (!isPresent && !update.IsRemoval)
                count++;
        }

        return count <= Capacity;
    }

    /// <summary>
    /// Makes a pair of a bucket and returns it. A half that updates go to is hashed when they have come to it.
    /// </summary>
    private uint Split(uint link, TreeChild bucket, int depth, bool leftChanges, bool rightChanges)
    {
        uint pair = storage.CreatePair();
        ReadOnlySpan<byte> records = storage.Records(bucket);
        int split = SplitOf(records, depth) * RecordSize;
        CreateHalf(2 * pair, records[..split], leftChanges);
        CreateHalf((2 * pair) + 1, records[split..], rightChanges);
        storage.FreeBucket(bucket);
        storage.Child(link) = TreeChild.OfPair(pair);
        return pair;
    }

    private void CreateHalf(uint link, ReadOnlySpan<byte> records, bool changes)
    {
        if (records.IsEmpty)
            return;
        TreeChild half = storage.CreateBucket(records.Length / RecordSize);
        records.CopyTo(storage.Records(half));
        storage.Child(link) = half;
        if (!changes)
            hashing.AddBucket(link, half);
    }

    /// <summary>
    /// Makes one bucket of a pair whose records fit in one. Both its links lead to buckets then, by the same rule.
    /// </summary>
    private bool TryCollapse(uint link, uint pair)
    {
        TreeChild left = storage.Child(2 * pair);
        TreeChild right = storage.Child((2 * pair) + 1);
        if (!left.IsBucket || !right.IsBucket || left.Count + right.Count > Capacity)
            return false;

        if (left.Count + right.Count == 0)
        {
            storage.Clear(link);
        }
        else
        {
            TreeChild bucket = storage.CreateBucket(left.Count + right.Count);
            Span<byte> records = storage.Records(bucket);
            storage.Records(left).CopyTo(records);
            storage.Records(right).CopyTo(records[(left.Count * RecordSize)..]);
            storage.Child(link) = bucket;
            hashing.AddBucket(link, bucket);
        }

        storage.FreeBucket(left);
        storage.FreeBucket(right);
        storage.FreePair(pair);
        return true;
    }

    /// <summary>
    /// Writes the new value over the old one, which is what most updates come to; false where it is another case.
    /// </summary>
    private static bool TryReplace(Span<byte> records, in TreeUpdate update)
    {
        if (update.IsRemoval)
            return false;
        for (; !records.IsEmpty; records = records[RecordSize..])
        {
            if (!Digest.Read(records).Equals(update.Key))
                continue;
            update.Value.Write(records[Digest.Size..]);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Writes the records as they are after the updates to the scratch array and returns how many they are.
    /// </summary>
    private int Merge(ReadOnlySpan<byte> records, ReadOnlySpan<TreeUpdate> updates)
    {
        int count = 0;
        foreach (ref readonly TreeUpdate update in updates)
        {
            while (!records.IsEmpty && Digest.Read(records).CompareTo(update.Key) < 0)
                count = Append(ref records, count);
            if (!records.IsEmpty && Digest.Read(records).Equals(update.Key))
                records = records[RecordSize..];
            if (update.IsRemoval)
                continue;
            update.Key.Write(_merged.AsSpan(count * RecordSize));
            update.Value.Write(_merged.AsSpan((count * RecordSize) + Digest.Size));
            count++;
        }

        records.CopyTo(_merged.AsSpan(count * RecordSize));
        return count + (records.Length / RecordSize);
    }

    private int Append(ref ReadOnlySpan<byte> records, int count)
    {
        records[..RecordSize].CopyTo(_merged.AsSpan(count * RecordSize));
        records = records[RecordSize..];
        return count + 1;
    }

    /// <summary>How many of the sorted updates have a 0 in the bit at <paramref name="depth"/>.</summary>
    private static int SplitOf(ReadOnlySpan<TreeUpdate> updates, int depth)
    {
        if (updates.Length == 1)
            return 1 - updates[0].Key.Bit(depth);

        int low = 0;
        int high = updates.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (updates[middle].Key.Bit(depth) == 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>How many of the sorted records have a 0 in the bit at <paramref name="depth"/>.</summary>
    private static int SplitOf(ReadOnlySpan<byte> records, int depth)
    {
        int count = 0;
        while (count * RecordSize < records.Length && Digest.Read(records[(count * RecordSize)..]).Bit(depth) == 0)
            count++;
        return count;
    }

    private List<TouchedPair> PairsAt(int depth)
    {
        if (_pairsByDepth.Count == depth)
            _pairsByDepth.Add([]);
        return _pairsByDepth[depth];
    }

    private void EnsureCapacity(int updateCount)
    {
        if (_buckets.Length >= updateCount)
            return;
        int size = Math.Max(updateCount, 2 * _buckets.Length);
        _level = new Visit[size];
        _nextLevel = new Visit[size];
        _buckets = new TouchedBucket[size];
    }

    /// <summary>A link that updates have come to, and which they are.</summary>
    private readonly record struct Visit(uint Link, int First, int Count);

    /// <summary>A bucket that updates change, as it was before.</summary>
    private readonly record struct TouchedBucket(Visit Visit, TreeChild Bucket);

    /// <summary>A pair above an update, and the link to it.</summary>
    private readonly record struct TouchedPair(uint Link, uint Pair);
}
