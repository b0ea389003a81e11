using System.Security.Cryptography;
using System.Text;

namespace Contracts.Ledger;

/// <summary>
/// Accounts by name, for tests, scenarios and the command line: a name stands for an address derived from it.
/// </summary>
public static class NamedAccount
{
    private const int NameLengthMax = 64;

    /// <summary>What a name looks like, for messages.</summary>
    public const string NameForm = "a name of letters, digits, '-' and '_' that begins with a letter";

    /// <summary>True for at most 64 ASCII letters, digits, '-' and '_' of which the first is a letter.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= NameLengthMax && char.IsAsciiLetter(text[0])
        && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>The first 20 bytes of the SHA-256 of <c>account:</c> and the name.</summary>
    /// <exception cref="ArgumentException">The text is no name.</exception>
    public static Address AddressOf(string name)
    {
        if (!IsName(name))
            throw new ArgumentException($"An account has {NameForm}.", nameof(name));
        return Address.FromBytes(SHA256.HashData(Encoding.ASCII.GetBytes("account:" + name)), 0);
    }
}
