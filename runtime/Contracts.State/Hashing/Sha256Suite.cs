using System.Security.Cryptography;

namespace Contracts.State.Hashing;

internal sealed class Sha256Suite() : HashSuite(SuiteId, "sha256")
{
    public const byte SuiteId = 1;

    public override void Hash(ReadOnlySpan<byte> message, Span<byte> destination) =>
        SHA256.HashData(message, destination);
}
