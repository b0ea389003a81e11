using Contracts.State.Hashing;

namespace Contracts.State;

/// <summary>
/// What ties any number of keys to a state root: the buckets where the keys are or would be, and the hashes of all that
/// lies beside the ways to them. Keys share what their ways share.
/// </summary>
/// <remarks>Immutable and safe to share between threads. Judged by <see cref="StateProofVerifier"/>.</remarks>
public sealed class StateProof
{
    /// <summary>Stands before the two children of a node. Smaller numbers are buckets of so many records.</summary>
    internal const byte PairTag = 254;

    /// <summary>Stands before the hash of a part of the tree that the proof does not show.</summary>
    internal const byte HiddenTag = 255;

    private readonly byte[] _bytes;

    internal StateProof(byte[] bytes) => _bytes = bytes;

    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>
    /// The proof as bytes: the tree from its root, each node before its left and its right child. A node is 254; a part
    /// that is not shown is 255 and its hash (32 bytes); a bucket is the number of its records, 0 to 12, and the
    /// records in the order of their key hashes (64 bytes each: key hash, value hash).
    /// </summary>
    public byte[] ToBytes() => [.. _bytes];

    /// <summary>Reads what <see cref="ToBytes"/> writes.</summary>
    /// <exception cref="FormatException">
    /// The bytes have another form. A proof that is read may still prove nothing.
    /// </exception>
    public static StateProof Parse(ReadOnlySpan<byte> bytes)
    {
        byte[] copy = bytes.ToArray();
        int length = SkipNode(copy, depth: 0);
        return length == copy.Length
            ? new StateProof(copy)
            : throw new FormatException($"The proof ends at byte {length} of {copy.Length}.");
    }

    /// <summary>The length of the part of the tree that the bytes begin with.</summary>
    private static int SkipNode(ReadOnlySpan<byte> bytes, int depth)
    {
        if (bytes.IsEmpty)
            throw new FormatException("The proof ends within the tree.");
        switch (bytes[0])
        {
            case PairTag when depth == Digest.BitCount:
                throw new FormatException($"A proof is at most {Digest.BitCount} nodes deep.");
            case PairTag:
                int left = 1 + SkipNode(bytes[1..], depth + 1);
                return left + SkipNode(bytes[left..], depth + 1);
            case HiddenTag:
                return Require(bytes, 1 + Digest.Size);
            case > CommitmentHasher.BucketCapacity:
                throw new FormatException($"A bucket holds at most {CommitmentHasher.BucketCapacity} records.");
            default:
                int size = Require(bytes, 1 + (bytes[0] * CommitmentHasher.RecordSize));
                RequireOrder(bytes[1..size]);
                return size;
        }
    }

    private static int Require(ReadOnlySpan<byte> bytes, int size) =>
        size <= bytes.Length ? size : throw new FormatException("The proof ends within a hash or a record.");

    private static void RequireOrder(ReadOnlySpan<byte> records)
    {
        for (int next = CommitmentHasher.RecordSize; next < records.Length; next += CommitmentHasher.RecordSize)
        {
            Digest previous = Digest.Read(records[(next - CommitmentHasher.RecordSize)..]);
            if (previous.CompareTo(Digest.Read(records[next..])) >= 0)
                throw new FormatException("The records of a bucket are in the order of their key hashes.");
        }
    }
}
