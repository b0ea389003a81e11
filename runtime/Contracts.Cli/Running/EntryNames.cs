using Contracts.Cli.Abi;
using Contracts.Execution;

namespace Contracts.Cli.Running;

/// <summary>Names state entries as their contract's author does: <c>token._balances["0x…"]</c>.</summary>
internal sealed class EntryNames(IEnumerable<(Address Address, string Name, AbiDocument Abi)> contracts)
{
    private readonly Dictionary<Address, (string Name, AbiDocument Abi)> _contracts =
        contracts.ToDictionary(contract => contract.Address, contract => (contract.Name, contract.Abi));

    public string NameOf(StateKey key)
    {
        bool isKnown = _contracts.TryGetValue(key.Address, out (string Name, AbiDocument Abi) contract);
        string owner = isKnown ? contract.Name : key.Address.ToString();
        return key.Space switch
        {
            StateKeySpace.Data or StateKeySpace.Counter when isKnown && contract.Abi.StateField(key.Key) is { } field =>
                $"{owner}.{Field(field, key)}",
            StateKeySpace.Data or StateKeySpace.Counter => $"{owner}[{Convert.ToHexStringLower(key.Key)}]",
            StateKeySpace.Account => $"the nonce of {owner}",
            StateKeySpace.Module => "the modules of the chain",
            _ => $"the code of {owner}",
        };
    }

    private static string Field(AbiStateField field, StateKey key)
    {
        if (field.Key is null)
            return field.Name;
        byte[] mapKey = key.Key[sizeof(uint)..].ToArray();
        return $"{field.Name}[{AbiDecoder.Format(field.Key, mapKey) ?? Convert.ToHexStringLower(mapKey)}]";
    }
}
