using System.Reflection;
using Contracts.Host;

namespace Contracts.Generators.Tests.Hosting;

/// <summary>A channel to a <see cref="FakeHost"/> for generated clients.</summary>
internal sealed class FakeChannel : IContractChannel
{
    private byte _deployedCount;

    public FakeHost Host { get; } = new();

    public CallResult Deploy(Type contract, Address sender, byte[] input, long gasLimit)
    {
        GeneratedContractAttribute generated = contract.Assembly
            .GetCustomAttributes<GeneratedContractAttribute>()
            .Single(attribute => attribute.EntryType.FullName == contract.FullName + "_Entry");
        Address address = Accounts.Number(++_deployedCount, 0xCC);
        Host.Deploy(address, generated.EntryType.GetMethod("Invoke")!.CreateDelegate<Action>());
        return Send(sender, address, input, gasLimit);
    }

    public CallResult Send(Address sender, Address target, byte[] input, long gasLimit)
    {
        FakeFrame frame = Host.Run(sender, target, input);
        return new CallResult
        {
            Contract = target,
            Status = frame.Revert is null ? CallStatus.Success : CallStatus.Reverted,
            Output = frame.Result,
            RevertCode = frame.Revert?.Code ?? 0,
            Message = frame.Revert?.Message ?? "",
            Events = frame.Events,
        };
    }

    public CallResult Query(Address sender, Address target, byte[] input, long gasLimit) =>
        Send(sender, target, input, gasLimit);
}
