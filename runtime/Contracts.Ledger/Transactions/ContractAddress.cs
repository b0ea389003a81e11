using System.Security.Cryptography;

namespace Contracts.Ledger;

/// <summary>Where a deployment puts its contract.</summary>
public static class ContractAddress
{
    /// <summary>
    /// The first 20 bytes of the SHA-256 of the text <c>deploy</c>, the sender and the nonce in canonical encoding.
    /// </summary>
    public static Address Of(Address sender, ulong nonce)
    {
        CanonicalWriter writer = new(64);
        writer.WriteString("deploy");
        writer.WriteAddress(sender);
        writer.WriteUInt64(nonce);
        return Address.FromBytes(SHA256.HashData(writer.ToArray()), 0);
    }
}
