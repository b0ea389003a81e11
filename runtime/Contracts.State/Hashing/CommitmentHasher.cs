namespace Contracts.State.Hashing;

/// <summary>The five hashes that the state commitment is made of.</summary>
/// <remarks>
/// What a tree is made of is told apart by its length: a node is two hashes, 64 bytes and so one block of BLAKE3; a
/// bucket has two bytes more than a multiple of that, and the empty tree is one byte. Hashes of keys and values are
/// compared and never opened, and their first bytes tell the two apart. Immutable.
/// </remarks>
internal sealed class CommitmentHasher
{
    /// <summary>Records in a bucket at most: with its two-byte head, a bucket is one chunk of BLAKE3.</summary>
    public const int BucketCapacity = 12;

    public const int RecordSize = 2 * Digest.Size;
    public const int NodeMessageSize = 2 * Digest.Size;
    public const int BucketHeadSize = 2;

    public const byte KeyDomain = 1;
    public const byte ValueDomain = 2;

    private const byte EmptyDomain = 0;
    private const byte BucketDomain = 3;

    private const int InlineSize = 512;

    public CommitmentHasher(HashSuite suite)
    {
        Suite = suite;
        Empty = HashOf(suite, [EmptyDomain]);
    }

    public HashSuite Suite { get; }

    /// <summary>The hash of a tree without records.</summary>
    public Digest Empty { get; }

    public static int BucketMessageSize(int recordCount) => BucketHeadSize + (recordCount * RecordSize);

    public static void WriteBucketHead(Span<byte> message, int recordCount)
    {
        message[0] = BucketDomain;
        message[1] = (byte)recordCount;
    }

    public static void WriteNode(Span<byte> message, Digest left, Digest right)
    {
        left.Write(message);
        right.Write(message[Digest.Size..]);
    }

    public Digest Key(ReadOnlySpan<byte> key) => Prefixed(KeyDomain, key);

    public Digest Value(ReadOnlySpan<byte> value) => Prefixed(ValueDomain, value);

    public Digest Node(Digest left, Digest right)
    {
        Span<byte> message = stackalloc byte[NodeMessageSize];
        WriteNode(message, left, right);
        return HashOf(Suite, message);
    }

    /// <summary>The hash of at most <see cref="BucketCapacity"/> records, in the order of their keys.</summary>
    public Digest Bucket(ReadOnlySpan<byte> records)
    {
        Span<byte> message = stackalloc byte[BucketMessageSize(BucketCapacity)];
        WriteBucketHead(message, records.Length / RecordSize);
        records.CopyTo(message[BucketHeadSize..]);
        return HashOf(Suite, message[..(BucketHeadSize + records.Length)]);
    }

    private Digest Prefixed(byte domain, ReadOnlySpan<byte> content)
    {
        Span<byte> message = content.Length < InlineSize ? stackalloc byte[InlineSize] : new byte[content.Length + 1];
        message[0] = domain;
        content.CopyTo(message[1..]);
        return HashOf(Suite, message[..(content.Length + 1)]);
    }

    private static Digest HashOf(HashSuite suite, ReadOnlySpan<byte> message)
    {
        Span<byte> hash = stackalloc byte[Digest.Size];
        suite.Hash(message, hash);
        return Digest.Read(hash);
    }
}
