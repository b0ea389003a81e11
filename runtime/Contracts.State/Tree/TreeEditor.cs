using Contracts.State.Hashing;

namespace Contracts.State.Tree;

/// <summary>Changes the shape and the records of a tree, and hands on what must be hashed again.</summary>
/// <remarks>Recursion goes one level per bit of a key hash, so it ends after 256. One thread at a time.</remarks>
internal sealed class TreeEditor(TreeStorage storage, TreeHashing hashing)
{
    private const int Capacity = CommitmentHasher.BucketCapacity;
    private const int RecordSize = CommitmentHasher.RecordSize;

    private byte[] _merged = new byte[4 * Capacity * RecordSize];

    /// <summary>
    /// Applies updates, sorted and distinct, to the subtree at <paramref name="id"/>; returns its new node.
    /// </summary>
    public int Apply(int id, ReadOnlySpan<TreeUpdate> updates, int depth, out bool changed)
    {
        changed = false;
        if (updates.IsEmpty)
            return id;
        return storage.Node(id).IsBucket
            ? ApplyToBucket(id, updates, depth, out changed)
            : ApplyToPair(id, updates, depth, out changed);
    }

    private int ApplyToPair(int id, ReadOnlySpan<TreeUpdate> updates, int depth, out bool changed)
    {
        int split = SplitOf(updates, depth);
        TreeNode before = storage.Node(id);
        int left = Apply(before.Left, updates[..split], depth + 1, out bool leftChanged);
        int right = Apply(before.RightOrSlot, updates[split..], depth + 1, out bool rightChanged);
        changed = leftChanged || rightChanged;
        if (!changed)
            return id;

        ref TreeNode node = ref storage.Node(id);
        node.Left = left;
        node.RightOrSlot = right;
        node.Count = storage.Node(left).Count + storage.Node(right).Count;
        if (node.Count <= Capacity)
            return Collapse(id);
        hashing.AddPair(id, depth);
        return id;
    }

    /// <summary>
    /// Makes one bucket of a pair that has become small enough. Its children are buckets by the same rule.
    /// </summary>
    private int Collapse(int id)
    {
        TreeNode pair = storage.Node(id);
        TreeNode left = storage.Node(pair.Left);
        TreeNode right = storage.Node(pair.RightOrSlot);
        int bucket = TreeStorage.EmptyNode;
        if (pair.Count > 0)
        {
            bucket = storage.CreateBucket(pair.Count);
            Span<byte> records = storage.Records(storage.Node(bucket));
            storage.Records(left).CopyTo(records);
            storage.Records(right).CopyTo(records[(left.Count * RecordSize)..]);
            hashing.AddBucket(bucket);
        }

        storage.Release(pair.Left);
        storage.Release(pair.RightOrSlot);
        storage.Release(id);
        return bucket;
    }

    private int ApplyToBucket(int id, ReadOnlySpan<TreeUpdate> updates, int depth, out bool changed)
    {
        TreeNode bucket = storage.Node(id);
        if (updates.Length == 1 && TryReplace(storage.Records(bucket), updates[0], out changed))
        {
            if (changed)
                hashing.AddBucket(id);
            return id;
        }

        int count = Merge(storage.Records(bucket), updates, out changed);
        if (!changed)
            return id;
        if (bucket.Count > 0 && count is > 0 and <= Capacity)
        {
            _merged.AsSpan(0, count * RecordSize).CopyTo(storage.ResizeBucket(id, count));
            hashing.AddBucket(id);
            return id;
        }

        storage.Release(id);
        return Build(_merged.AsSpan(0, count * RecordSize), depth);
    }

    /// <summary>
    /// Writes the new value over the old one, which is what most updates come to; false where it is another case.
    /// </summary>
    private static bool TryReplace(Span<byte> records, in TreeUpdate update, out bool changed)
    {
        changed = false;
        if (update.IsRemoval)
            return false;
        for (; !records.IsEmpty; records = records[RecordSize..])
        {
            if (!Digest.Read(records).Equals(update.Key))
                continue;
            Span<byte> value = records.Slice(Digest.Size, Digest.Size);
            changed = !Digest.Read(value).Equals(update.Value);
            update.Value.Write(value);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Writes the records as they are after the updates to the scratch array and returns how many they are.
    /// </summary>
    private int Merge(ReadOnlySpan<byte> records, ReadOnlySpan<TreeUpdate> updates, out bool changed)
    {
        EnsureScratch(records.Length + (updates.Length * RecordSize));
        changed = false;
        int count = 0;
        foreach (ref readonly TreeUpdate update in updates)
        {
            while (!records.IsEmpty && Digest.Read(records).CompareTo(update.Key) < 0)
                count = Append(ref records, count);

            bool present = !records.IsEmpty && Digest.Read(records).Equals(update.Key);
            changed |= update.IsRemoval
                ? present
                : !present || !Digest.Read(records[Digest.Size..]).Equals(update.Value);
            if (present)
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

    private int Build(ReadOnlySpan<byte> records, int depth)
    {
        int count = records.Length / RecordSize;
        if (count == 0)
            return TreeStorage.EmptyNode;
        if (count <= Capacity)
        {
            int bucket = storage.CreateBucket(count);
            records.CopyTo(storage.Records(storage.Node(bucket)));
            hashing.AddBucket(bucket);
            return bucket;
        }

        int split = SplitOf(records, depth) * RecordSize;
        int left = Build(records[..split], depth + 1);
        int right = Build(records[split..], depth + 1);
        int pair = storage.CreatePair(left, right);
        hashing.AddPair(pair, depth);
        return pair;
    }

    /// <summary>How many of the sorted updates have a 0 in the bit at <paramref name="depth"/>.</summary>
    private static int SplitOf(ReadOnlySpan<TreeUpdate> updates, int depth)
    {
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
        int low = 0;
        int high = records.Length / RecordSize;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Digest.Read(records[(middle * RecordSize)..]).Bit(depth) == 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void EnsureScratch(int size)
    {
        if (_merged.Length < size)
            _merged = new byte[Math.Max(size, 2 * _merged.Length)];
    }
}
