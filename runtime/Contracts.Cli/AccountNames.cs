using Contracts.Ledger;

namespace Contracts.Cli;

/// <summary>Accounts as people write them.</summary>
internal static class AccountNames
{
    /// <summary>What a name looks like, for messages.</summary>
    public const string Form = NamedAccount.NameForm;

    /// <summary>True for text of that form.</summary>
    public static bool IsName(string text) => NamedAccount.IsName(text);

    /// <summary>The address in the text: <c>0x…</c>, or the one that a name stands for.</summary>
    /// <exception cref="UserErrorException">The text is neither.</exception>
    public static Address Resolve(string text)
    {
        if (Address.TryParse(text, out Address address))
            return address;
        return NamedAccount.IsName(text)
            ? NamedAccount.AddressOf(text)
            : throw new UserErrorException($"'{Printable.Cut(text, 60)}' is neither an address nor {Form}.");
    }
}
