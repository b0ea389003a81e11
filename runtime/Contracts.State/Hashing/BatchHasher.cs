namespace Contracts.State.Hashing;

/// <summary>Hashes messages of a batch: short ones of equal length together, since those are most.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class BatchHasher(HashSuite suite)
{
    /// <summary>Longer messages are hashed one by one.</summary>
    private const int MessageSizeMax = 512;

    private const int GroupSize = 16;

    private readonly Group?[] _groupsBySize = new Group?[MessageSizeMax + 1];
    private readonly List<Group> _groups = [];
    private readonly byte[] _hashes = new byte[GroupSize * Digest.Size];

    /// <summary>
    /// Puts the hash of a prefix and a content at a place of <paramref name="hashes"/>, at the latest in
    /// <see cref="Flush"/>.
    /// </summary>
    public void Add(byte prefix, ReadOnlySpan<byte> content, Digest[] hashes, int place)
    {
        int size = content.Length + 1;
        if (size > MessageSizeMax)
        {
            hashes[place] = HashLong(prefix, content);
            return;
        }

        Group group = GroupOf(size);
        Span<byte> message = group.Messages.AsSpan(group.Count * size, size);
        message[0] = prefix;
        content.CopyTo(message[1..]);
        group.Places[group.Count++] = (hashes, place);
        if (group.Count == GroupSize)
            Hash(group);
    }

    /// <summary>Hashes what has been put off so far.</summary>
    public void Flush()
    {
        foreach (Group group in _groups)
            Hash(group);
    }

    private Group GroupOf(int size)
    {
        if (_groupsBySize[size] is { } known)
            return known;
        Group group = new(size);
        _groupsBySize[size] = group;
        _groups.Add(group);
        return group;
    }

    private void Hash(Group group)
    {
        if (group.Count == 0)
            return;

        int size = group.Count * group.MessageSize;
        suite.HashMany(group.Messages.AsSpan(0, size), group.MessageSize, _hashes);
        for (int i = 0; i < group.Count; i++)
        {
            (Digest[] hashes, int place) = group.Places[i];
            hashes[place] = Digest.Read(_hashes.AsSpan(i * Digest.Size));
        }

        group.Count = 0;
    }

    private Digest HashLong(byte prefix, ReadOnlySpan<byte> content)
    {
        byte[] message = new byte[content.Length + 1];
        message[0] = prefix;
        content.CopyTo(message.AsSpan(1));
        suite.Hash(message, _hashes);
        return Digest.Read(_hashes);
    }

    /// <summary>Messages of one length that wait to be hashed.</summary>
    private sealed class Group(int messageSize)
    {
        public int MessageSize => messageSize;

        public byte[] Messages { get; } = new byte[GroupSize * messageSize];

        public (Digest[] Hashes, int Place)[] Places { get; } = new (Digest[], int)[GroupSize];

        public int Count { get; set; }
    }
}
