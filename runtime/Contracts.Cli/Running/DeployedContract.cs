using Contracts.Cli.Abi;
using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Running;

/// <summary>A contract of a scenario that is built, read, and has its address.</summary>
/// <param name="Package">The bytes of the contract file.</param>
/// <param name="Nonce">The nonce with which its sender deploys it, which decides its address.</param>
internal sealed record DeployedContract(
    ScenarioContract Source, byte[] Package, AbiDocument Abi, Address Sender, ulong Nonce, Address Address);
