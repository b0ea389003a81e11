using Contracts.State.Hashing;

namespace Contracts.State;

/// <summary>The hash function under a chain's state commitment, chosen once at genesis.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public abstract class HashSuite
{
    private protected HashSuite(byte id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>SHA-256 as of FIPS 180-4.</summary>
    public static HashSuite Sha256 { get; } = new Sha256Suite();

    /// <summary>BLAKE3, unkeyed, 32 bytes of output.</summary>
    public static HashSuite Blake3 { get; } = new Blake3Suite();

    /// <summary>The number by which a block header names the suite.</summary>
    public byte Id { get; }

    /// <summary>The name by which people and configuration files call the suite.</summary>
    public string Name { get; }

    /// <summary>The suite that a block header names.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No suite has this number.</exception>
    public static HashSuite FromId(byte id) => id switch
    {
        Sha256Suite.SuiteId => Sha256,
        Blake3Suite.SuiteId => Blake3,
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "No hash suite has this number."),
    };

    /// <summary>Hashes one message into the first 32 bytes of <paramref name="destination"/>.</summary>
    public abstract void Hash(ReadOnlySpan<byte> message, Span<byte> destination);

    /// <summary>
    /// Hashes messages of one length that lie one after another, and writes their hashes one after another. The result
    /// is that of <see cref="Hash"/> on each; a suite may work on several at once.
    /// </summary>
    public virtual void HashMany(ReadOnlySpan<byte> messages, int messageLength, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(messageLength);
        for (int offset = 0, index = 0; offset < messages.Length; offset += messageLength, index++)
            Hash(messages.Slice(offset, messageLength), destination.Slice(index * Digest.Size, Digest.Size));
    }
}
