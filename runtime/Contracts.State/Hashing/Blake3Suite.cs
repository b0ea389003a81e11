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
        if (messageLength is <= 0 or > Blake3Scalar.ChunkSize || !Vector128.IsHardwareAccelerated)
            base.HashMany(messages, messageLength, destination);
        else if (Vector512.IsHardwareAccelerated)
            Blake3Lanes<Lanes512>.HashMany(messages, messageLength, destination);
        else if (Vector256.IsHardwareAccelerated)
            Blake3Lanes<Lanes256>.HashMany(messages, messageLength, destination);
        else
            Blake3Lanes<Lanes128>.HashMany(messages, messageLength, destination);
    }
}
