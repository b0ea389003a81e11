using Contracts.State.Hashing;

namespace Contracts.State;

/// <summary>
/// The state root straight from its definition: slow, without memory of earlier blocks, obviously right.
/// </summary>
/// <remarks>The twin that the incremental tree is compared with, and what checks a snapshot from elsewhere.</remarks>
public static class StateRoot
{
    /// <summary>The root of a state that holds exactly these keys and values.</summary>
    /// <exception cref="ArgumentException">A key stands there twice.</exception>
    public static Hash256 Compute(HashSuite suite, IEnumerable<KeyValuePair<byte[], byte[]>> contents)
    {
        CommitmentHasher hasher = new(suite);
        SortedDictionary<Digest, Digest> records = [];
        foreach (KeyValuePair<byte[], byte[]> entry in contents)
            records.Add(hasher.Key(entry.Key), hasher.Value(entry.Value));
        return Compute(hasher, [.. records], depth: 0).ToHash();
    }

    private static Digest Compute(CommitmentHasher hasher, KeyValuePair<Digest, Digest>[] records, int depth)
    {
        if (records.Length == 0)
            return hasher.Empty;
        if (records.Length <= CommitmentHasher.BucketCapacity)
            return ComputeBucket(hasher, records);

        KeyValuePair<Digest, Digest>[] left = [.. records.Where(record => record.Key.Bit(depth) == 0)];
        KeyValuePair<Digest, Digest>[] right = [.. records.Where(record => record.Key.Bit(depth) == 1)];
        return hasher.Node(Compute(hasher, left, depth + 1), Compute(hasher, right, depth + 1));
    }

    private static Digest ComputeBucket(CommitmentHasher hasher, KeyValuePair<Digest, Digest>[] records)
    {
        byte[] bytes = new byte[records.Length * CommitmentHasher.RecordSize];
        for (int i = 0; i < records.Length; i++)
        {
            records[i].Key.Write(bytes.AsSpan(i * CommitmentHasher.RecordSize));
            records[i].Value.Write(bytes.AsSpan((i * CommitmentHasher.RecordSize) + Digest.Size));
        }

        return hasher.Bucket(bytes);
    }
}
