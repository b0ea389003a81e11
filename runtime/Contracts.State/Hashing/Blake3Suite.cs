using System.Runtime.Intrinsics;

namespace Contracts.State.Hashing;

/// <summary>
/// BLAKE3: single messages in scalar code, equal messages of one chunk in the widest lanes of the machine.
/// </summary>
internal sealed class Blake3Suite() : HashSuite(SuiteId, "blake3")
{
    public const byte SuiteId = 2;

    public override void Hash(ReadOnlySpan<byte> message, Span<byte> destination) =>
        Blake3Scalar.Hash(message, destination);

    public override void HashMany(ReadOnlySpan<byte> messages, int messageLength, Span<byte> destination)
    {
        int hashed = 0;
        if (messageLength is > 0 and <= Blake3Scalar.ChunkSize)
        {
            if (Vector256.IsHardwareAccelerated)
                hashed = Blake3Lanes<Lanes256>.HashMany(messages, messageLength, destination);
            else if (Vector128.IsHardwareAccelerated)
                hashed = Blake3Lanes<Lanes128>.HashMany(messages, messageLength, destination);
        }

        base.HashMany(messages[(hashed * messageLength)..], messageLength, destination[(hashed * Digest.Size)..]);
    }
}
