using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Contracts.State.Hashing;

/// <summary>
/// SHA-256: single messages by the platform, short equal ones side by side in the widest lanes of the machine.
/// </summary>
internal sealed class Sha256Suite() : HashSuite(SuiteId, "sha256")
{
    public const byte SuiteId = 1;

    /// <summary>
    /// Longer messages are left to the platform: it needs less for a block where the processor has an instruction for
    /// it, and more for a call.
    /// </summary>
    private const int LanesMessageMax = 512;

    public override void Hash(ReadOnlySpan<byte> message, Span<byte> destination) =>
        SHA256.HashData(message, destination);

    public override void HashMany(ReadOnlySpan<byte> messages, int messageLength, Span<byte> destination)
    {
        if (messageLength is <= 0 or > LanesMessageMax || !Vector128.IsHardwareAccelerated)
            base.HashMany(messages, messageLength, destination);
        else if (Vector512.IsHardwareAccelerated)
            Sha256Lanes<Lanes512>.HashMany(messages, messageLength, destination);
        else if (Vector256.IsHardwareAccelerated)
            Sha256Lanes<Lanes256>.HashMany(messages, messageLength, destination);
        else
            Sha256Lanes<Lanes128>.HashMany(messages, messageLength, destination);
    }
}
