using Contracts.Bytecode;
using Contracts.Cli.Abi;

namespace Contracts.Cli.Inspection;

/// <summary>A contract that is shown.</summary>
/// <param name="WithCode">Whether its code is shown as well.</param>
internal sealed record Inspected(
    string Path, ContractPackage Package, AbiDocument Abi, PreparedModule Module, bool WithCode)
{
    /// <summary>The name in the namespace of the source.</summary>
    public string FullName => Abi.Namespace.Length == 0 ? Abi.Name : $"{Abi.Namespace}.{Abi.Name}";
}
