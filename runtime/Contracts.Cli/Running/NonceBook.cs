namespace Contracts.Cli.Running;

/// <summary>Hands out each account's nonces in order.</summary>
internal sealed class NonceBook
{
    private readonly Dictionary<Address, ulong> _next = [];

    /// <summary>The nonce of the account's next transaction; the one after it is next.</summary>
    public ulong Take(Address account)
    {
        ulong nonce = _next.GetValueOrDefault(account);
        _next[account] = nonce + 1;
        return nonce;
    }
}
