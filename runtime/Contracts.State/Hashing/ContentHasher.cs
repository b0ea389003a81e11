namespace Contracts.State.Hashing;

/// <summary>Hashes keys and values of a batch: short ones of equal length together, since those are most.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class ContentHasher(CommitmentHasher hasher)
{
    /// <summary>Longer contents are hashed one by one.</summary>
    private const int LengthMax = 247;

    private const int GroupSize = 16;

    private readonly Group?[] _keyGroups = new Group?[LengthMax + 1];
    private readonly Group?[] _valueGroups = new Group?[LengthMax + 1];
    private readonly byte[] _hashes = new byte[GroupSize * Digest.Size];

    /// <summary>
    /// Puts the hash of a key at a place of <paramref name="hashes"/>, at the latest in <see cref="Flush"/>.
    /// </summary>
    public void AddKey(ReadOnlySpan<byte> key, Digest[] hashes, int place)
    {
        if (key.Length > LengthMax)
            hashes[place] = hasher.Key(key);
        else
            Add(_keyGroups, CommitmentHasher.KeyDomain, key, hashes, place);
    }

    /// <summary>The same for a value.</summary>
    public void AddValue(ReadOnlySpan<byte> value, Digest[] hashes, int place)
    {
        if (value.Length > LengthMax)
            hashes[place] = hasher.Value(value);
        else
            Add(_valueGroups, CommitmentHasher.ValueDomain, value, hashes, place);
    }

    /// <summary>Hashes what has been put off so far.</summary>
    public void Flush(Digest[] keyHashes, Digest[] valueHashes)
    {
        for (int length = 0; length <= LengthMax; length++)
        {
            HashGroup(_keyGroups[length], keyHashes);
            HashGroup(_valueGroups[length], valueHashes);
        }
    }

    private void Add(Group?[] groups, byte domain, ReadOnlySpan<byte> content, Digest[] hashes, int place)
    {
        Group group = groups[content.Length] ??= new Group(content.Length + 1);
        Span<byte> message = group.Messages.AsSpan(group.Count * group.MessageSize, group.MessageSize);
        message[0] = domain;
        content.CopyTo(message[1..]);
        group.Places[group.Count++] = place;
        if (group.Count == GroupSize)
            HashGroup(group, hashes);
    }

    private void HashGroup(Group? group, Digest[] hashes)
    {
        if (group is null || group.Count == 0)
            return;

        int size = group.Count * group.MessageSize;
        hasher.Suite.HashMany(group.Messages.AsSpan(0, size), group.MessageSize, _hashes);
        for (int i = 0; i < group.Count; i++)
            hashes[group.Places[i]] = Digest.Read(_hashes.AsSpan(i * Digest.Size));
        group.Count = 0;
    }

    /// <summary>Messages of one length that wait to be hashed.</summary>
    private sealed class Group(int messageSize)
    {
        public int MessageSize => messageSize;

        public byte[] Messages { get; } = new byte[GroupSize * messageSize];

        public int[] Places { get; } = new int[GroupSize];

        public int Count { get; set; }
    }
}
