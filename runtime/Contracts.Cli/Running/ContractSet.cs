using Contracts.Bytecode;
using Contracts.Cli.Abi;
using Contracts.Cli.Files;
using Contracts.Cli.Output;
using Contracts.Cli.Scenarios;
using Contracts.Ledger;

namespace Contracts.Cli.Running;

/// <summary>The contracts of a scenario by their names.</summary>
internal sealed class ContractSet
{
    private readonly Dictionary<string, DeployedContract> _contracts = new(StringComparer.Ordinal);
    private readonly List<DeployedContract> _ordered = [];

    /// <summary>The contracts in the order of their deployment.</summary>
    public IReadOnlyList<DeployedContract> Ordered => _ordered;

    /// <summary>Builds and reads all contracts of a scenario, and fixes their addresses.</summary>
    /// <exception cref="UserErrorException">One cannot be built or read.</exception>
    public static ContractSet Load(Scenario scenario, NonceBook nonces, Terminal terminal)
    {
        ContractSet set = new();
        foreach (ScenarioContract source in scenario.Contracts)
        {
            string path = ScenarioBuild.FileOf(scenario, source, terminal);
            ContractPackage package = ContractFile.ReadPackage(path);
            Address sender = AccountNames.Resolve(source.Sender);
            ulong nonce = nonces.Take(sender);
            DeployedContract contract = new(
                source,
                package.ToBytes(),
                AbiDocument.Parse(package.Abi, path),
                sender,
                nonce,
                ContractAddress.Of(sender, nonce));
            set._contracts.Add(source.Name, contract);
            set._ordered.Add(contract);
        }

        return set;
    }

    /// <summary>The contract of that name; the scenario's reader has made sure that there is one.</summary>
    public DeployedContract this[string name] => _contracts[name];

    /// <summary>The address that a name means in an argument: a contract's, or else an account's.</summary>
    public Address AddressOf(string name) =>
        _contracts.TryGetValue(name, out DeployedContract? contract) ? contract.Address : AccountNames.Resolve(name);
}
