using System.Security.Cryptography;
using System.Text;

namespace Contracts.Cli;

/// <summary>Accounts by name, for people: a name stands for an address that is derived from it.</summary>
internal static class AccountNames
{
    /// <summary>What a name looks like, for messages.</summary>
    public const string Form = "a name of letters, digits, '-' and '_' that begins with a letter";

    private const int LengthMax = 64;

    /// <summary>True for text of that form.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= LengthMax && char.IsAsciiLetter(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>The address in the text: <c>0x…</c>, or the one that a name stands for.</summary>
    /// <exception cref="UserErrorException">The text is neither.</exception>
    public static Address Resolve(string text)
    {
        if (Address.TryParse(text, out Address address))
            return address;
        if (!IsName(text))
            throw new UserErrorException($"'{Printable.Cut(text, 60)}' is neither an address nor {Form}.");
        return Address.FromBytes(SHA256.HashData(Encoding.ASCII.GetBytes("account:" + text)), 0);
    }
}
