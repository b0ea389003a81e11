namespace Contracts.State.Hashing;

/// <summary>Messages that are to be hashed, as bytes that lie side by side.</summary>
/// <remarks>
/// For messages that one thread makes and another hashes: objects that the one has written would come to the other's
/// core line by line, each when it is needed, while bytes in a row are fetched ahead. One thread at a time. Used again
/// after <see cref="Clear"/>.
/// </remarks>
internal sealed class MessageList
{
    private const int ChunkSize = 1 << 16;

    /// <summary>More memory is not kept for the next messages.</summary>
    private const int KeptChunkCountMax = 256;

    private readonly List<byte[]> _chunks = [];
    private Message[] _messages = [];
    private int _chunksTaken;
    private int _used;

    /// <summary>The number of messages.</summary>
    public int Count { get; private set; }

    /// <summary>A message; good until <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            Message message = _messages[index];
            return message.Bytes.AsSpan(message.Start, message.Length);
        }
    }

    /// <summary>Takes all messages out.</summary>
    public void Clear()
    {
        if (_chunks.Count > KeptChunkCountMax)
            _chunks.RemoveRange(KeptChunkCountMax, _chunks.Count - KeptChunkCountMax);

        // What is large has an array of its own, and is let go.
        Array.Clear(_messages, 0, Count);
        Count = 0;
        _chunksTaken = 0;
    }

    /// <summary>Appends a copy of a message, which may be empty.</summary>
    public void Add(ReadOnlySpan<byte> content)
    {
        if (Count == _messages.Length)
            Array.Resize(ref _messages, Math.Max(64, 2 * Count));
        Message message = Take(content.Length);
        content.CopyTo(message.Bytes.AsSpan(message.Start));
        _messages[Count++] = message;
    }

    private Message Take(int length)
    {
        if (length > ChunkSize)
            return new Message(new byte[length], 0, length);
        if (_chunksTaken == 0 || length > ChunkSize - _used)
        {
            if (_chunksTaken == _chunks.Count)
                _chunks.Add(new byte[ChunkSize]);
            _chunksTaken++;
            _used = 0;
        }

        int start = _used;
        _used += length;
        return new Message(_chunks[_chunksTaken - 1], start, length);
    }

    private readonly record struct Message(byte[] Bytes, int Start, int Length);
}
