using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Execution;

namespace Contracts.Differential.Tests;

/// <summary>One generated module, deployed at a fixed address of an otherwise empty state.</summary>
internal sealed class FuzzMachine : IStateReader, IDisposable
{
    private static readonly Address Contract = Address.Parse("0x00000000000000000000000000000000000000c0");
    private static readonly Address Sender = Address.Parse("0x00000000000000000000000000000000000000a1");

    private readonly Dictionary<StateKey, byte[]> _state = [];
    private readonly ContractStore _store;
    private readonly TransactionExecutor _executor;

    public FuzzMachine(byte[] module, IContractEngine engine)
    {
        _store = new ContractStore(engine, Limits.Default, GasSchedule.Default);
        _executor = new TransactionExecutor(_store);
        PipelineResult result = _store.Publish(module);
        Assert.True(result.Accepted, string.Join('\n', result.Report.Findings));
        _state[StateKey.ForCodeHash(Contract)] = result.Module.CodeHash.ToBytes();
    }

    public bool TryRead(StateKey key, out byte[]? value)
    {
        value = _state.GetValueOrDefault(key);
        return true;
    }

    /// <summary>Calls the entry with two integers. The state stays as it was.</summary>
    public ExecutionResult Call(int first, int second, long gasLimit)
    {
        CanonicalWriter input = new(capacity: 12);
        input.WriteUInt32(1);
        input.WriteUInt32(unchecked((uint)first));
        input.WriteUInt32(unchecked((uint)second));
        TransactionRequest request = new(default, Sender, gasLimit, new CallAction(Contract, input.ToArray()));
        return ContractThread.Run(
            () => _executor.Execute(request, this, new BlockContext(Height: 1, Time: 1_000)), Limits.Default);
    }

    public void Dispose()
    {
        _executor.Dispose();
        _store.Dispose();
    }
}
