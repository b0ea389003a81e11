using System.Security.Cryptography;
using System.Text;

namespace Contracts.Generators.Parsing;

/// <summary>Selectors, slots and event ids: the first four bytes of the SHA-256 of a name in UTF-8.</summary>
internal static class NameHash
{
    public static uint Compute(string name)
    {
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(name));
        return ((uint)hash[0] << 24) | ((uint)hash[1] << 16) | ((uint)hash[2] << 8) | hash[3];
    }
}
